import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJob } from '../../src/check/read-job.ts';
import { findForeignMarkup } from '../../src/document/output-policy.ts';
import { readYaml } from '../../src/files/read-yaml.ts';
import { toYaml } from '../../src/files/write-yaml.ts';
import { findHiddenCharacter } from '../../src/knowledge/hidden-character.ts';
import { describeProblems, describeProposal, describeTitle, toFile } from '../../src/moderation/proposal.ts';
import { toComment } from '../../src/moderation/to-comment.ts';
import { comment as commentSchema } from '../../src/schemas/comment.ts';
import { toIssueBody } from '../support/comment-issue.ts';
import { anyText } from '../support/policy-texts.ts';

// The same texts each time, so that a change is judged by what it does; another seed finds others.
fc.configureGlobal({ seed: 20_261_130 });

const discussion = { articles: ['demand/is-it-sound'], comments: [], staff: ['The editors'] };

const toIssue = (body: string) => ({ number: 12, created_at: '2026-02-05T23:30:00Z', body });

const marker = 'Zq7';

const field = anyText.map((text) => text.slice(0, 80));

test('whatever is typed into the form becomes the file of a comment that reads back, or is refused with a reason', () => {
  let accepted = 0;
  fc.assert(
    fc.property(anyText, fc.oneof(field, fc.constant('A reader')), (text, name) => {
      const issue = toIssue(toIssueBody({ text, name }));
      const outcome = toComment(issue, discussion);
      if (!outcome.ok) {
        expect(outcome.problems.length).toBeGreaterThan(0);
        expect(describeProblems(outcome.problems, issue)).toContain('#12');
        return;
      }
      accepted += 1;
      const { comment } = outcome.proposal;
      expect(toFile(outcome.proposal)).toMatch(/^comments\/demand\/is-it-sound\/[a-z0-9-]+\.yaml$/);
      const file = toYaml(comment);
      expect(findHiddenCharacter(file)).toBeUndefined();
      const yaml = readYaml({ file: 'x.yaml', text: file });
      expect(yaml.ok && yaml.yaml.data).toEqual(JSON.parse(JSON.stringify(comment)));
      expect(commentSchema.safeParse(comment).success).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(accepted).toBeGreaterThan(50);
});

test('the words of the pull request hold nothing that a reader wrote', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const issue = toIssue(toIssueBody({ text: `${marker} ${text} ${marker}`, name: `A ${marker}` }));
      const outcome = toComment(issue, discussion);
      if (!outcome.ok) return;
      const { comment } = outcome.proposal;
      const words = describeTitle(outcome.proposal, issue) + describeProposal(outcome.proposal, issue);
      expect(words.replaceAll(comment.id, '')).not.toContain(marker);
    }),
    { numRuns: 150 },
  );
});

test('a text in the form is shown as the check of comments reads it, and with the markup of comments alone', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const outcome = toComment(toIssue(toIssueBody({ text })), discussion);
      if (!outcome.ok) return;
      const { document, findings } = readJob({
        kind: 'comment',
        file: toFile(outcome.proposal),
        body: outcome.proposal.comment.text,
        frontMatter: [],
        site: { base: '/', origin: 'http://localhost' },
      });
      if (document === undefined) expect(findings).not.toEqual([]);
      else expect(findForeignMarkup(document, 'comment')).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

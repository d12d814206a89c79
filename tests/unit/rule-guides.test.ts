import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { ruleGuides } from '../../src/guides/guides.ts';
import type { RuleExample } from '../../src/guides/rule-guide.ts';
import type { Finding } from '../../src/knowledge/finding.ts';
import { createContentFolder } from '../support/content-folder.ts';

const root = join(import.meta.dirname, '../..');
const guides = [...ruleGuides.values()];

// The first examples wait for the processes that read texts, judge their language and run their code.
vi.setConfig({ testTimeout: 30_000 });

// What an example leaves as it is has to be read only once.
const cacheDir = mkdtempSync(join(tmpdir(), 'examples-'));
afterAll(() => rmSync(cacheDir, { recursive: true, force: true }));

const readSound = (file: string): string => readFileSync(join(root, 'tests/fixtures/sound', file), 'utf8');

/** The file of an example, its text, and the lines of it that are the example's own. */
const lay = (example: RuleExample): { file: string; text: string; first: number; last: number } => {
  const { file = 'articles/demand/second.mdx' } = example;
  if ('text' in example) return { file, text: example.text, first: 1, last: example.text.split('\n').length };
  const sound = readSound(file);
  const [before, own, after] =
    'append' in example
      ? [`${sound}\n`, example.append, '\n']
      : [
          sound.slice(0, sound.indexOf(example.from)),
          example.to,
          sound.slice(sound.indexOf(example.from) + example.from.length),
        ];
  if ('from' in example) expect(sound, `${file} has the text that is replaced`).toContain(example.from);
  const first = before.split('\n').length;
  return { file, text: before + own + after, first, last: first + own.split('\n').length - 1 };
};

const check = async (file: string, text: string, rule: string): Promise<Finding[]> => {
  const contentDir = createContentFolder({ [file]: text });
  const environment = {
    contentDir,
    origin: 'http://localhost',
    base: '/',
    repository: undefined,
    cacheDir,
  };
  // The code of the fixture itself is run only where a rule is about that.
  const runSamples = rule.startsWith('fence/');
  const judgeRevisions = rule.startsWith('revision/');
  const judged = { runSamples, judgeRevisions, judgeLanguage: true };
  return (await checkContent({ environment, today: '2026-11-24', ...judged })).findings;
};

const listExamples = (kind: 'refused' | 'accepted') =>
  guides.flatMap((guide) =>
    guide[kind].map((example, index) => ({ guide, example, name: `${guide.id} ${index + 1}` })),
  );

describe('an example of what a rule refuses', () => {
  test.each(listExamples('refused'))(
    'is refused by it, where it stands: $name',
    async ({ guide, example }) => {
      const { file, text, first, last } = lay(example);
      const all = await check(file, text, guide.id);
      const findings = all.filter(({ rule }) => rule === guide.id);
      expect(findings, JSON.stringify(all, null, 2)).not.toEqual([]);
      for (const finding of findings) {
        expect(finding).toMatchObject({ file: example.reportedIn ?? file, severity: guide.severity });
        if (example.reportedIn !== undefined) continue;
        expect(finding.line).toBeGreaterThanOrEqual(first);
        expect(finding.line).toBeLessThanOrEqual(last);
      }
    },
  );
});

describe('an example of what a rule accepts', () => {
  test.each(listExamples('accepted'))('passes the whole check: $name', async ({ guide, example }) => {
    const { file, text } = lay(example);
    expect(await check(file, text, guide.id)).toEqual([]);
  });
});

describe('every rule', () => {
  test('is known to the compiler, which refuses a finding of any other', () => {
    // @ts-expect-error: this line compiles only while the compiler finds a fault in it.
    const rule: Finding['rule'] = 'no/such-rule';
    expect(ruleGuides.has(rule)).toBe(false);
  });

  test('has a guide in a file of its own, which is listed', () => {
    const files = globSync('src/guides/*/*.ts', { cwd: root }).map((file) =>
      file.replaceAll('\\', '/').replace(/^src\/guides\/|\.ts$/g, ''),
    );
    expect(files.toSorted()).toEqual([...ruleGuides.keys()].toSorted());
  });

  test.each(guides)(
    'shows what it refuses and what it accepts: $id',
    ({ id, refused, accepted, shownBy }) => {
      if (shownBy === undefined) expect([refused.length > 0, accepted.length > 0]).toEqual([true, true]);
      else expect(readFileSync(join(root, shownBy), 'utf8')).toContain(id);
    },
  );
});

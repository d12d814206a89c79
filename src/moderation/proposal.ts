import type { Problem } from './comment-form.ts';
import type { Issue } from './issue.ts';
import type { Proposal } from './to-comment.ts';

/** The file of a comment, from the content folder. */
export const toFile = ({ article, comment }: Pick<Proposal, 'article' | 'comment'>): string =>
  `comments/${article}/${comment.id}.yaml`;

/** The title of the pull request, also the subject of its commit. It holds nothing that a reader wrote. */
export const describeTitle = ({ article, replaces }: Proposal, { number }: Issue): string =>
  `${replaces ? 'Renew' : 'Add'} a comment on ${article} (#${number})`;

const toList = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** What the pull request says of itself, in Markdown. The comment's own words stand in its file alone. */
export const describeProposal = (proposal: Proposal, { number }: Issue): string =>
  [
    `The comment of #${number}, made into \`content/${toFile(proposal)}\` by the form. The content check has passed it. Closes #${number}.`,
    proposal.notes.length === 0
      ? 'Nothing about it looks like spam.'
      : `Look at these before you merge:\n\n${toList(proposal.notes)}`,
    'Checks do not start by themselves on a pull request that a workflow has opened: close it and open it again to run them.',
    '',
  ].join('\n\n');

/** Why no pull request was opened, for the maintainer who set the label. */
export const describeProblems = (problems: readonly Problem[], { number }: Issue): string =>
  [
    `The comment of #${number} cannot be accepted as it is.`,
    toList(problems.map(({ message, fix }) => `${message} ${fix}`)),
    'Then take the label `approved-comment` off the issue and set it again.',
    '',
  ].join('\n\n');

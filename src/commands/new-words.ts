import { draftKinds } from '../drafts/kinds.ts';
import type { Collected } from '../drafts/collect-answers.ts';
import type { DraftKind } from '../drafts/draft.ts';
import type { DraftName } from '../drafts/kinds.ts';

/** The kinds of content that can be begun, with what each is. */
export const kindChoices = Object.entries<DraftKind>(draftKinds).map(([value, { meaning }]) => ({
  value,
  hint: meaning,
}));

/** How the command is called. */
export const usage = `Usage: npm run new -- KIND [--FLAG VALUE …] [--yes] [--dry-run] [--content DIR]

${kindChoices.map(({ value, hint }) => `  ${value.padEnd(9)} ${hint}`).join('\n')}

  --help     the flags of a kind: npm run new -- article --help
  --yes      asks nothing and takes what follows by itself
  --dry-run  shows what would be written, and writes nothing
  --content  another folder than content/

On a terminal it asks for what no flag says; elsewhere all that is needed must be given.
Exit code: 0 written, 1 nothing written because of an answer, 2 the command could not run.`;

/** The flags of a kind, each with what it asks for. */
export const describeKind = (name: DraftName): string => {
  const kind: DraftKind = draftKinds[name];
  const flags = kind.questions.map(
    ({ name: flag, meaning, optional = false, many = false, fallback, isAsked }) => {
      const marks = [
        ...(optional || fallback !== undefined || isAsked !== undefined ? [] : ['needed']),
        ...(many ? ['may be repeated'] : []),
      ];
      return `  --${flag.padEnd(13)} ${meaning}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
    },
  );
  return `npm run new -- ${name}: ${kind.meaning}\n\n${[...new Set(flags)].join('\n')}`;
};

/** What stands in the way of a file, a line for each flag. */
export const describeProblems = ({ problems, missing }: Collected): string =>
  [
    ...problems.map(({ name, problem }) => `--${name}: ${problem}`),
    ...missing.map(({ name, meaning }) => `--${name} is needed. ${meaning}`),
  ].join('\n');

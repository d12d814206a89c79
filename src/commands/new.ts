import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent, toDay } from '../check/check-content.ts';
import { createLibrary } from '../check/library.ts';
import { collectAnswers } from '../drafts/collect-answers.ts';
import type { DraftKind } from '../drafts/draft.ts';
import { draftKinds, isDraftName } from '../drafts/kinds.ts';
import type { DraftName } from '../drafts/kinds.ts';
import type { Answers, DraftContext } from '../drafts/question.ts';
import { readEnvironment } from '../environment.ts';
import { findNearest } from '../knowledge/suggest.ts';
import { askKind, createAskPerson, Left } from './new-prompts.ts';
import type { Terminal } from './new-prompts.ts';
import { describeKind, describeProblems, kindChoices, usage } from './new-words.ts';
import { readOptions } from './read-options.ts';
import { explainFault, Misuse } from './run-command.ts';
import { writeDraft } from './write-draft.ts';

const requireKind = (word: string): DraftName => {
  if (isDraftName(word)) return word;
  const names = kindChoices.map(({ value }) => value);
  const near = findNearest(word, names, 1)[0];
  throw new Misuse(
    `There is no kind \`${word}\`. ${near === undefined ? `Choose from: ${names.join(', ')}.` : `Did you mean \`${near}\`?`}`,
  );
};

const ownOptions = {
  content: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** The word for the kind, wherever it stands: what follows it depends on it. */
const findKindWord = (args: readonly string[]): string | undefined => {
  const { positionals } = parseArgs({
    args: [...args],
    options: ownOptions,
    allowPositionals: true,
    strict: false,
  });
  return positionals.find((word) => isDraftName(word)) ?? positionals[0];
};

interface Wishes {
  given: Answers;
  content: string | undefined;
  isDry: boolean;
  isSilent: boolean;
}

const readWishes = (args: readonly string[], name: DraftName): Wishes => {
  const kind: DraftKind = draftKinds[name];
  const flags = kind.questions.map(
    (question) => [question.name, { type: 'string', multiple: true }] as const,
  );
  const options = { ...Object.fromEntries(flags), ...ownOptions };
  const { values, positionals } = readOptions({ args: [...args], options, allowPositionals: true });
  const surplus = positionals.find((word) => word !== name);
  if (surplus !== undefined)
    throw new Misuse(`\`${surplus}\` belongs to no flag. Put text with spaces in quotes.`);
  const given = Object.entries(values).flatMap(([flag, value]) =>
    Array.isArray(value) ? [[flag, value.map(String)]] : [],
  );
  return {
    given: Object.fromEntries(given),
    content: values.content,
    isDry: values['dry-run'],
    isSilent: values.yes,
  };
};

const listPaths = (contentDir: string): string[] =>
  readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));

/** What the command runs with: where it was called, and who sits there. */
export interface NewOptions {
  args: readonly string[];
  variables: NodeJS.ProcessEnv;
  now: Date;
  /** Where a person can be asked; undefined where nobody sits. */
  terminal: Terminal | undefined;
  say: (text: string) => void;
  /** Says why the command could not run. */
  warn: (text: string) => void;
}

const run = async ({ args, variables, now, terminal, say }: NewOptions): Promise<0 | 1> => {
  const word = findKindWord(args);
  if (args.includes('--help')) {
    say(word === undefined ? usage : describeKind(requireKind(word)));
    return 0;
  }
  if (word === undefined && terminal === undefined) throw new Misuse('Say what is to be written.');
  const name = requireKind(word ?? (terminal ? await askKind(kindChoices, terminal) : ''));
  const { given, content, isDry, isSilent } = readWishes(args, name);
  const environment = readEnvironment(
    content === undefined ? variables : { ...variables, CONTENT_DIR: content },
    process.cwd(),
  );
  if (!existsSync(environment.contentDir)) throw new Error(`There is no folder ${environment.contentDir}.`);
  const today = toDay(now);
  const before = await checkContent({ environment, today });
  const context: DraftContext = {
    library: createLibrary(before.tree),
    today,
    files: listPaths(environment.contentDir),
    readFile: (path) => readFileSync(resolve(path), 'utf8'),
  };
  const askPerson = terminal && !isSilent ? createAskPerson(terminal) : undefined;
  const kind: DraftKind = draftKinds[name];
  const collected = await collectAnswers({ kind, given, context, askPerson });
  if (collected.problems.length > 0) {
    say(`${describeProblems(collected)}\n\nNothing was written.`);
    return 1;
  }
  if (collected.missing.length > 0) throw new Misuse(describeProblems(collected));
  return writeDraft(kind.write(collected.answers, context), { environment, today, say, before, isDry });
};

/** Begins a file of the content: asks for what is needed, and writes what the check has nothing against. */
export const runNew = async (options: NewOptions): Promise<0 | 1 | 2> => {
  try {
    return await run(options);
  } catch (error) {
    if (error instanceof Left) {
      options.say('Nothing was written.');
      return 1;
    }
    options.warn(
      `Nothing was written: ${explainFault(error)}${error instanceof Misuse ? `\n\n${usage}` : ''}`,
    );
    return 2;
  }
};

if (import.meta.main) {
  const { stdin: input, stdout: output } = process;
  process.exitCode = await runNew({
    args: process.argv.slice(2),
    variables: process.env,
    now: new Date(),
    terminal: input.isTTY && output.isTTY ? { input, output } : undefined,
    say: (text) => console.log(text),
    warn: (text) => console.error(text),
  });
}

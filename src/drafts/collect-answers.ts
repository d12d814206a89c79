import type { DraftKind } from './draft.ts';
import { findAnswerProblem } from './judge-answer.ts';
import type { Answers, DraftContext, Question } from './question.ts';

/** A question as it is put to a person. */
export interface OpenQuestion {
  question: Question;
  answers: Answers;
  context: DraftContext;
  /** What was given or would be assumed. */
  proposed: readonly string[];
  /** Why what was given cannot stand. */
  problem: string | undefined;
}

/** Puts a question to a person and returns the answers to it: none where it was left open. */
export type AskPerson = (open: OpenQuestion) => Promise<readonly string[]>;

/** All that is known, and what stands in the way of writing a file. */
export interface Collected {
  answers: Answers;
  /** Answers that cannot stand, by the name of their question. */
  problems: { name: string; problem: string }[];
  /** Questions that nobody answered and that have no answer by themselves. */
  missing: Question[];
}

/** Some keyboards write an accent as a character of its own; files have the letter with it. */
const compose = (value: string): string => value.normalize('NFC');

const split = ({ many, choices }: Question, values: readonly string[]): string[] => {
  const filled = values.filter((value) => value.trim() !== '').map(compose);
  return many === true && choices !== undefined
    ? filled.flatMap((value) => value.split(',').map((part) => part.trim()))
    : filled;
};

interface CollectOptions {
  kind: DraftKind;
  /** What the flags say. */
  given: Answers;
  context: DraftContext;
  /** Asks for what no flag says; without it that stays open. */
  askPerson?: AskPerson | undefined;
}

const settle = async (
  question: Question,
  options: CollectOptions,
  answers: Answers,
): Promise<readonly string[]> => {
  const { given, context, askPerson } = options;
  const values = given[question.name];
  const fallback = question.fallback?.(answers, context);
  const assumed = fallback === undefined ? [] : [fallback];
  const proposed = values === undefined ? assumed : split(question, values);
  if (askPerson === undefined) return proposed;
  const problem = values && findAnswerProblem({ question, answers, context }, proposed);
  if (values !== undefined && problem === undefined) return proposed;
  return askPerson({ question, answers, context, proposed, problem });
};

/** Collects the answers that a kind of file needs, in order: from flags, from a person, from what follows by itself. */
export const collectAnswers = async (options: CollectOptions): Promise<Collected> => {
  const { kind, given, context } = options;
  const answers: Answers = {};
  const [problems, missing]: [Collected['problems'], Question[]] = [[], []];
  const asked = new Set<string>();
  for (const question of kind.questions) {
    const { name, optional = false, isAsked } = question;
    if (isAsked?.(answers, context) === false) continue;
    asked.add(name);
    const values = (await settle(question, options, answers)).map(compose);
    if (values.length > 0) answers[name] = values;
    else if (!optional) missing.push(question);
    const problem = values.length > 0 ? findAnswerProblem({ question, answers, context }, values) : undefined;
    if (problem !== undefined) problems.push({ name, problem });
  }
  for (const name of Object.keys(given).filter((one) => !asked.has(one)))
    problems.push({ name, problem: 'It has no place beside the other answers. Leave it out.' });
  return { answers, problems, missing };
};

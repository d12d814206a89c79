import type { Readable, Writable } from 'node:stream';
import {
  autocomplete,
  autocompleteMultiselect,
  isCancel,
  log,
  multiline,
  select,
  text,
} from '@clack/prompts';
import type { AskPerson, OpenQuestion } from '../drafts/collect-answers.ts';
import { findAnswerProblem } from '../drafts/judge-answer.ts';
import type { Choice } from '../drafts/question.ts';

/** Where a person types and reads. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** Says that the person left before all was answered. */
export class Left extends Error {}

/** An answer; who stopped instead of answering has left. */
const keep = <Answer>(answer: Answer): Exclude<Answer, symbol> => {
  if (isCancel(answer)) throw new Left('The person left before all was answered.');
  // Only the sign of having left is a symbol, which the guard cannot say of a type that is not known yet.
  return answer as Exclude<Answer, symbol>;
};

const none: Choice = { value: '', hint: 'none' };

const toOptions = (choices: readonly Choice[]) =>
  choices.map(({ value, hint }) => ({
    value,
    label: value || 'none',
    ...(hint === undefined ? {} : { hint }),
  }));

/** At most as many as fit a small terminal beside the question. */
const mostShown = 8;

const toMessage = ({ question: { name, meaning, optional = false } }: OpenQuestion): string =>
  `${name}: ${meaning}${optional ? ' (may be left empty)' : ''}`;

const judge =
  (open: OpenQuestion) =>
  (value: string | string[] | undefined): string | undefined => {
    const values = [value ?? []].flat().filter((one) => one !== '');
    if (values.length === 0) return open.question.optional === true ? undefined : 'This is needed.';
    return findAnswerProblem(open, values);
  };

const askChoice = async (
  open: OpenQuestion,
  choices: readonly Choice[],
  terminal: Terminal,
): Promise<string[]> => {
  const { question, proposed } = open;
  const common = { message: toMessage(open), maxItems: mostShown, validate: judge(open), ...terminal };
  if (question.many === true)
    return keep(
      await autocompleteMultiselect({ ...common, options: toOptions(choices), initialValues: [...proposed] }),
    );
  const all = question.optional === true ? [none, ...choices] : choices;
  const [initialValue = all[0]?.value ?? ''] = proposed;
  return [keep(await autocomplete({ ...common, options: toOptions(all), initialValue }))];
};

const askText = async (open: OpenQuestion, terminal: Terminal): Promise<string> => {
  const { question, proposed } = open;
  const ask = question.isLong === true ? multiline : text;
  const [initialValue = ''] = proposed;
  return (
    keep(await ask({ message: toMessage(open), initialValue, validate: judge(open), ...terminal })) ?? ''
  );
};

/** Asks for one after another, until one is left empty. */
const askSeveral = async (open: OpenQuestion, terminal: Terminal): Promise<string[]> => {
  const { question, answers, context } = open;
  const values: string[] = [];
  const judgeNext = (value: string | undefined): string | undefined => {
    const isLast = value === undefined || value === '';
    if (!isLast) return question.judge?.(value, answers, context);
    return values.length === 0 && question.optional === true ? undefined : findAnswerProblem(open, values);
  };
  for (;;) {
    const message = `${toMessage(open)} (${values.length} so far; empty ends)`;
    const value = keep(await text({ message, validate: judgeNext, ...terminal })) ?? '';
    if (value === '') return values;
    values.push(value);
  }
};

/** Creates what puts a question to a person at a terminal; each answer is judged before the next question comes. */
export const createAskPerson =
  (terminal: Terminal): AskPerson =>
  async (open) => {
    const { question, answers, context, problem } = open;
    if (problem !== undefined) log.error(`${question.name}: ${problem}`, terminal);
    const choices = question.choices?.(context, answers);
    if (choices?.length === 0 && question.optional === true) return [];
    if (choices !== undefined)
      return (await askChoice(open, choices, terminal)).filter((value) => value !== '');
    if (question.many === true) return askSeveral(open, terminal);
    return [await askText(open, terminal)].filter((value) => value !== '');
  };

/** Asks which kind of file is to be begun. */
export const askKind = async (kinds: readonly Choice[], terminal: Terminal): Promise<string> =>
  keep(await select({ message: 'What do you want to add?', options: toOptions(kinds), ...terminal }));

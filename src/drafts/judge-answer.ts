import { z } from 'astro/zod';
import { explainIssue } from '../files/explain-issue.ts';
import { explainHidden, findHiddenCharacter } from '../knowledge/hidden-character.ts';
import { findStatistics } from '../knowledge/statistics.ts';
import { findNearest } from '../knowledge/suggest.ts';
import type { Answers, DraftContext, Question } from './question.ts';

interface Asked {
  question: Question;
  answers: Answers;
  context: DraftContext;
}

const toNumber = (text: string): number | string =>
  /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : text;

/** An answer as the file will hold it. */
export const toData = ({ many, isNumber }: Question, values: readonly string[]): unknown => {
  if (many === true) return values;
  return isNumber === true ? toNumber(values[0] ?? '') : values[0];
};

const findHidden = (text: string): string | undefined => {
  // A text of several lines may hold what ends them, and nothing else of its kind.
  const hidden = findHiddenCharacter(text);
  if (hidden === undefined) return undefined;
  const { message, fix } = explainHidden(hidden);
  return `${message} ${fix}`;
};

const findFigure = (text: string): string | undefined => {
  const [figure] = findStatistics(text);
  return figure === undefined
    ? undefined
    : `It states a figure, \`${figure.text}\`, and cannot cite its source. Say it without the figure.`;
};

const findUnknown = (value: string, { question, answers, context }: Asked): string | undefined => {
  const known = question.choices?.(context, answers).map((choice) => choice.value);
  if (known === undefined || known.includes(value)) return undefined;
  const near = findNearest(value, known, 3).map((word) => `\`${word}\``);
  const few =
    known.length > 0 && known.length <= 30 ? `Choose from: ${known.join(', ')}.` : 'Name one that exists.';
  return `There is no \`${value.slice(0, 60)}\`. ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : few}`;
};

const findOne = (value: string, asked: Asked): string | undefined => {
  const { question, answers, context } = asked;
  return (
    findHidden(value) ??
    question.judge?.(value, answers, context) ??
    findUnknown(value, asked) ??
    (question.isUncited === true ? findFigure(value) : undefined)
  );
};

const findInvalid = ({ question }: Asked, values: readonly string[]): string | undefined => {
  const { name, schema } = question;
  const result = z
    .strictObject({ [name]: schema })
    .safeParse({ [name]: toData(question, values) }, { reportInput: true });
  const issue = result.error?.issues[0];
  if (issue === undefined) return undefined;
  const { message, fix } = explainIssue(issue);
  return `${message} ${fix}`;
};

/**
 * Why an answer cannot stand, said to the person who gave it; undefined where it can. It is judged by the schema that the
 * check reads the file by, so that what is accepted here is accepted there.
 */
export const findAnswerProblem = (asked: Asked, values: readonly string[]): string | undefined => {
  for (const value of values) {
    const problem = findOne(value, asked);
    if (problem !== undefined) return problem;
  }
  if (asked.question.many !== true && values.length > 1)
    return `\`${asked.question.name}\` is given ${values.length} times. Give it once.`;
  const { question, answers, context } = asked;
  return findInvalid(asked, values) ?? question.judgeAll?.(values, answers, context);
};

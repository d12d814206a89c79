import { z } from 'astro/zod';
import type { Library } from '../check/library.ts';

/** What was answered so far, by the question's name; a list, because some may be given several times. */
export type Answers = Partial<Record<string, readonly string[]>>;

/** What drafts need to know of the content that they are added to, and of the day. */
export interface DraftContext {
  library: Library;
  /** Today, `YYYY-MM-DD`. */
  today: string;
  /** Paths of all files of the content folder, whether they could be read or not. */
  files: readonly string[];
  /** Reads a text that an answer names; throws where it cannot. */
  readFile: (path: string) => string;
}

/** One of the answers to choose from. */
export interface Choice {
  value: string;
  /** What it is, for somebody who does not know the id. */
  hint?: string | undefined;
}

/** One thing that must be known to write a file: a flag of the command and a question on a terminal. */
export interface Question {
  /** Name of the flag and of the answer, such as `title`. */
  name: string;
  /** What is asked for, in one sentence. */
  meaning: string;
  /** What a file may say there; the same schema that the check reads it by. */
  schema: z.ZodType;
  /** Whether it may be given several times. */
  many?: boolean;
  optional?: boolean;
  /** Whether the file holds a number there and not text. */
  isNumber?: boolean;
  /** Whether it is shown to readers where nothing can be cited, so that it may state no figure. */
  isUncited?: boolean;
  /** Whether it may have several lines. */
  isLong?: boolean;
  /** What can be chosen; anything else is refused. */
  choices?: (context: DraftContext, answers: Answers) => readonly Choice[];
  /** What stands there where nobody says otherwise. */
  fallback?: (answers: Answers, context: DraftContext) => string | undefined;
  /** Whether it is asked at all, given what was answered before. */
  isAsked?: (answers: Answers, context: DraftContext) => boolean;
  /** What is wrong with one answer beyond its schema; undefined where nothing is. */
  judge?: (value: string, answers: Answers, context: DraftContext) => string | undefined;
  /** What is wrong with the answers to it together, where each is right by itself. */
  judgeAll?: (values: readonly string[], answers: Answers, context: DraftContext) => string | undefined;
}

/** The first answer to a question; empty where there is none. */
export const first = (answers: Answers, name: string): string => answers[name]?.[0] ?? '';

/** The first answer to a question, or undefined where there is none. */
export const maybe = (answers: Answers, name: string): string | undefined => answers[name]?.[0];

/** A list for a file: undefined where nothing was answered, so that no empty list is written. */
export const maybeAll = (answers: Answers, name: string): string[] | undefined => {
  const given = answers[name] ?? [];
  return given.length === 0 ? undefined : [...given];
};

/** A schema without the optional around it. */
const unwrap = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;

const listChoices = (schema: z.ZodType): readonly Choice[] | undefined => {
  const inner = unwrap(schema);
  return inner instanceof z.ZodEnum ? inner.options.map((value) => ({ value: String(value) })) : undefined;
};

/**
 * A question for one field of a schema: what is asked, what may be answered and whether it must be all follow from it.
 * @param details what only this question has, such as the name of its flag where it is not the field's
 */
export const ask = <Shape extends Record<string, z.ZodType>>(
  { shape }: { shape: Shape },
  field: keyof Shape & string,
  details: Partial<Question> = {},
): Question => {
  const schema = shape[field] ?? z.never();
  const inner = unwrap(schema);
  const choices = listChoices(schema);
  return {
    name: field,
    meaning: schema.description ?? field,
    schema,
    ...(inner instanceof z.ZodArray ? { many: true } : {}),
    ...(inner instanceof z.ZodNumber ? { isNumber: true } : {}),
    ...(schema instanceof z.ZodOptional ? { optional: true } : {}),
    ...(choices === undefined ? {} : { choices: () => choices }),
    ...details,
  };
};

import type { z } from 'astro/zod';
import { findNearest } from '../knowledge/suggest.ts';

type Issue = z.core.$ZodIssue;

/** A field of something that may be no object. */
export const readField = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

interface Explanation {
  message: string;
  fix: string;
}

const quote = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
};

/** What a kind of value is called by who writes YAML, and how one is written. */
const kinds: Partial<Record<string, { noun: string; fix: string }>> = {
  array: { noun: 'a list', fix: 'Write a list: `[one, another]`, or `- one` on a line for each' },
  boolean: { noun: '`true` or `false`', fix: 'Write `true` or `false`, without quotation marks' },
  int: { noun: 'a whole number', fix: 'Write a whole number, without quotation marks' },
  number: { noun: 'a number', fix: 'Write a number, without quotation marks' },
  object: {
    noun: 'a group of fields',
    fix: 'Write its fields in braces, `{ name: value }`, or each on a line of its own below, further in',
  },
  string: { noun: 'text', fix: 'Put it in quotation marks' },
};

const toKind = (expected: string): { noun: string; fix: string } =>
  kinds[expected] ?? { noun: expected, fix: `Write ${expected}` };

/** The value itself in the kind that is asked for, where nobody has to think about it. */
const findSame = (expected: string, input: unknown): string | undefined => {
  if (expected === 'array' && typeof input === 'string' && /^[\w/-]+$/.test(input)) return `[${input}]`;
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return `'${String(input)}'`;
  if (
    (expected === 'number' || expected === 'int') &&
    typeof input === 'string' &&
    /^-?\d+(?:\.\d+)?$/.test(input)
  )
    return input;
  return undefined;
};

const explainType = (name: string, issue: Issue & { code: 'invalid_type' }): Explanation => {
  const { noun, fix } = toKind(issue.expected);
  if (issue.input === undefined)
    return { message: `${name} is missing.`, fix: `Add it: ${noun} is expected.` };
  if (issue.input === null)
    return { message: `${name} is empty.`, fix: `Write ${noun} behind the colon, or delete the line.` };
  const same = findSame(issue.expected, issue.input);
  const key = issue.path.at(-1);
  return {
    message: `${name} must be ${noun}, and is ${quote(issue.input)}.`,
    fix: same === undefined ? `${fix}.` : `Write \`${typeof key === 'string' ? `${key}: ` : ''}${same}\`.`,
  };
};

const explainSize = (name: string, issue: Issue & { code: 'too_small' | 'too_big' }): Explanation => {
  const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  const noun = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : '';
  const has =
    typeof issue.input === 'string' || Array.isArray(issue.input)
      ? ` and has ${issue.input.length}`
      : ` and is ${quote(issue.input)}`;
  return {
    message: `${name} must have ${bound}${noun}${has}.`,
    // What the schema says of its bound; of most bounds it says nothing, and Zod begins so.
    fix: /^Too (?:small|big)/.test(issue.message)
      ? issue.code === 'too_small'
        ? 'Make it longer.'
        : 'Shorten it.'
      : capitalise(issue.message),
  };
};

/** Says of a field that the schema does not have which it has. */
export const explainUnknownKey = (key: string, known: readonly string[]): Explanation => {
  const near = findNearest(key, known, 1)[0];
  const fix = near ? `Did you mean \`${near}\`?` : `Delete it. Known fields: ${known.join(', ')}.`;
  return { message: `There is no field \`${key}\` here.`, fix };
};

/** The value that an issue is about: of a rule over several fields the input is all of them. */
const toValue = ({ input, path }: Issue): unknown =>
  typeof input === 'object' && input !== null ? readField(input, String(path.at(-1))) : input;

const describeValue = (issue: Issue): string => {
  const value = toValue(issue);
  if (value === undefined && typeof issue.path.at(-1) === 'string') return 'is missing';
  return typeof value === 'string' || typeof value === 'number'
    ? `is ${quote(value)}`
    : 'cannot stand like this';
};

const explainChoice = (name: string, issue: Issue, options: readonly unknown[]): Explanation => {
  const known = options.map(String);
  const value = toValue(issue);
  if (value === undefined)
    return { message: `${name} is missing.`, fix: `Add it: one of ${known.join(', ')}.` };
  const near = typeof value === 'string' ? findNearest(value, known, 1)[0] : undefined;
  const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
  return { message: `${name} is ${quote(value)}.`, fix: `Use one of: ${known.join(', ')}.${hint}` };
};

/** Says what is wrong with a value, and how to mend it. */
export const explainIssue = (issue: Issue): Explanation => {
  const name = issue.path.length === 0 ? 'The file' : `\`${issue.path.map(String).join('.')}\``;
  if (issue.code === 'invalid_type') return explainType(name, issue);
  if (issue.code === 'too_small' || issue.code === 'too_big') return explainSize(name, issue);
  if (issue.code === 'invalid_value') return explainChoice(name, issue, issue.values);
  // Of a group of fields whose kind decides which there are, the kind is unknown.
  const options = readField(issue, 'options');
  if (Array.isArray(options)) return explainChoice(name, issue, options);
  if (issue.code === 'invalid_union')
    return {
      message: `${name} ${describeValue(issue)}.`,
      fix: 'Use one of the kinds that the schema lists.',
    };
  if (issue.code === 'invalid_format' || issue.code === 'custom')
    return { message: `${name} ${describeValue(issue)}.`, fix: capitalise(issue.message) };
  return { message: `${name}: ${issue.message}.`, fix: 'Correct the value.' };
};

const capitalise = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}.`.replace(/\.\.$/, '.');

import type { z } from 'astro/zod';
import type { Finding } from '../knowledge/finding.ts';
import { findNearest } from '../knowledge/suggest.ts';
import type { YamlFile } from './read-yaml.ts';

type Issue = z.core.$ZodIssue;

interface Explanation {
  message: string;
  fix: string;
}

const quote = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
};

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

const explainType = (name: string, issue: Issue & { code: 'invalid_type' }): Explanation =>
  issue.input === undefined
    ? { message: `${name} is missing.`, fix: `Add it: ${withArticle(issue.expected)} is expected.` }
    : {
        message: `${name} must be ${withArticle(issue.expected)}, and is ${quote(issue.input)}.`,
        fix: `Write ${withArticle(issue.expected)}.`,
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

const explainUnknownKey = (key: string, known: readonly string[]): Explanation => {
  const near = findNearest(key, known, 1)[0];
  const fix = near ? `Did you mean \`${near}\`?` : `Delete it. Known fields: ${known.join(', ')}.`;
  return { message: `There is no field \`${key}\` here.`, fix };
};

/** Says what is wrong with a value, and how to mend it. */
export const explainIssue = (issue: Issue): Explanation => {
  const name = issue.path.length === 0 ? 'The file' : `\`${issue.path.map(String).join('.')}\``;
  if (issue.code === 'invalid_type') return explainType(name, issue);
  if (issue.code === 'too_small' || issue.code === 'too_big') return explainSize(name, issue);
  if (issue.input === undefined && issue.code === 'invalid_value')
    return { message: `${name} is missing.`, fix: `Add it: one of ${issue.values.map(String).join(', ')}.` };
  if (issue.code === 'invalid_value') {
    const near =
      typeof issue.input === 'string' ? findNearest(issue.input, issue.values.map(String), 1)[0] : undefined;
    const hint = near ? ` Did you mean \`${near}\`?` : '';
    return {
      message: `${name} is ${quote(issue.input)}.`,
      fix: `Use one of: ${issue.values.map(String).join(', ')}.${hint}`,
    };
  }
  if (issue.code === 'invalid_union')
    return {
      message: `${name} is ${quote(issue.input)}.`,
      fix: 'Use one of the kinds that the schema lists.',
    };
  if (issue.code === 'invalid_format' || issue.code === 'custom')
    return { message: `${name} is ${quote(issue.input)}.`, fix: capitalise(issue.message) };
  return { message: `${name}: ${issue.message}.`, fix: 'Correct the value.' };
};

const capitalise = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}.`.replace(/\.\.$/, '.');

const read = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** A schema without the optional, the default or the like around it. */
const unwrap = (schema: unknown): unknown => {
  const inner = read(read(schema, 'def'), 'innerType');
  return inner === undefined ? schema : unwrap(inner);
};

const stepInto = (schema: unknown, part: PropertyKey): unknown => {
  const definition = read(unwrap(schema), 'def');
  return typeof part === 'number'
    ? read(definition, 'element')
    : read(read(definition, 'shape'), String(part));
};

/** The field names that a strict object schema knows at a path, for did-you-mean. */
const findKnownKeys = (schema: z.ZodType, path: readonly PropertyKey[]): string[] => {
  const at = path.reduce<unknown>(stepInto, schema);
  const shape = read(read(unwrap(at), 'def'), 'shape');
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
};

/** As many as are shown of one file; to place each one takes time. */
const mostFindings = 50;

interface ValidateOptions<Output> {
  file: string;
  yaml: YamlFile;
  schema: z.ZodType<Output>;
}

/** Checks YAML data against a schema; each finding points at the field's own line and says how to mend it. */
export const validate = <Output>(
  options: ValidateOptions<Output>,
): { ok: true; data: Output } | { ok: false; findings: Finding[] } => {
  const { file, yaml, schema } = options;
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { ok: true, data: result.data };
  const findings = result.error.issues.slice(0, mostFindings).flatMap((issue): Finding[] => {
    const base = { file, rule: 'schema/field' as const, severity: 'error' as const };
    if (issue.code !== 'unrecognized_keys')
      return [{ ...base, ...yaml.locate(issue.path), ...explainIssue(issue) }];
    const known = findKnownKeys(schema, issue.path);
    return issue.keys.slice(0, mostFindings).map((key) => ({
      ...base,
      rule: 'schema/unknown-key',
      ...yaml.locate([...issue.path, key], 'key'),
      ...explainUnknownKey(key, known),
    }));
  });
  return { ok: false, findings };
};

import type { z } from 'astro/zod';
import type { Finding } from '../knowledge/finding.ts';
import { explainIssue, explainUnknownKey, readField } from './explain-issue.ts';
import type { YamlFile } from './read-yaml.ts';

type Issue = z.core.$ZodIssue;

/** A schema without the optional, the default or the like around it. */
const unwrap = (schema: unknown): unknown => {
  const inner = readField(readField(schema, 'def'), 'innerType');
  return inner === undefined ? schema : unwrap(inner);
};

const stepInto = (schema: unknown, part: PropertyKey): unknown => {
  const definition = readField(unwrap(schema), 'def');
  return typeof part === 'number'
    ? readField(definition, 'element')
    : readField(readField(definition, 'shape'), String(part));
};

/** The field names that a strict object schema knows at a path, for did-you-mean. */
const findKnownKeys = (schema: z.ZodType, path: readonly PropertyKey[]): string[] => {
  const at = path.reduce<unknown>(stepInto, schema);
  const shape = readField(readField(unwrap(at), 'def'), 'shape');
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
};

/** Issues without those that only say once more, of its size or its form, that a value is of another kind. */
const withoutRepeated = (issues: readonly Issue[]): Issue[] => {
  const ofOtherKind = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('\n')),
  );
  return issues.filter(({ code, path }) => code === 'invalid_type' || !ofOtherKind.has(path.join('\n')));
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
  const findings = withoutRepeated(result.error.issues)
    .slice(0, mostFindings)
    .flatMap((issue): Finding[] => {
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

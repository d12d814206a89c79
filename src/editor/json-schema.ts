import { z } from 'astro/zod';
import type { ContentKind } from './content-kinds.ts';

/** A JSON Schema, as far as editors read it here. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * What a kind of file may say, as a JSON Schema. Draft 7, which every editor reads. What only code can ask (that a day
 * exists, that one day is not before another) is left to the check.
 */
export const toJsonSchema = ({ title, schema }: ContentKind): JsonSchema => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return { ...($schema === undefined ? {} : { $schema }), title, ...rest };
};

/** A JSON Schema as the text of its file. */
export const printJsonSchema = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

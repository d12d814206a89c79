import { z } from 'astro/zod';
import { line } from './fields.ts';

/** `content/search/synonyms.yaml`: words that mean the same to somebody who searches. */
export const synonyms = z.array(z.array(line(1, 60)).min(2).max(12)).max(500);

/** `content/search/queries.yaml`: queries with the pages that a good search puts first. */
export const judgedQueries = z
  .array(
    z.strictObject({
      query: line(2, 120).describe('What a reader types.'),
      expected: z
        .array(z.string().regex(/^\/.*\/$/, { error: 'write an on-site address with a slash at both ends' }))
        .min(1)
        .max(5)
        .describe('On-site addresses, best first.'),
    }),
  )
  .max(1_000);

export type JudgedQuery = z.infer<typeof judgedQueries>[number];

import { z } from 'astro/zod';
import { line } from './fields.ts';

/** `content/search/synonyms.yaml`: words that mean the same to somebody who searches. */
export const synonyms = z.array(z.array(line(1, 60)).min(2).max(12)).max(500);

/**
 * Queries with the pages that a good search puts first: `content/search/queries.yaml`, which the search is tuned on, and
 * `content/search/held-out.yaml`, which it never is.
 */
export const judgedQueries = z
  .array(
    z.strictObject({
      query: line(2, 120).describe('What a reader types.'),
      expected: z
        .array(z.string().regex(/^\/.*\/$/, { error: 'write an on-site address with a slash at both ends' }))
        .max(5)
        .describe('On-site addresses, best first; none where nothing answers, and a good search says so.'),
    }),
  )
  .max(1_000);

export type JudgedQuery = z.infer<typeof judgedQueries>[number];

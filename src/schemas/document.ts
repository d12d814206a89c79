import { z } from 'astro/zod';

const mention = {
  of: z.string(),
  line: z.int(),
  column: z.int(),
  endLine: z.int().optional(),
  endColumn: z.int().optional(),
};

/** What the data store keeps of a document; its HTML stands beside the store under `body`. */
export const documentSummary = z.strictObject({
  headings: z.array(z.strictObject({ depth: z.int(), id: z.string(), text: z.string() })),
  citations: z.array(
    z.strictObject({
      ...mention,
      kind: z.enum(['fact', 'cite', 'chart']),
      props: z.record(z.string(), z.string().optional()),
    }),
  ),
  terms: z.array(z.strictObject(mention)),
  links: z.array(z.strictObject({ ...mention, written: z.string().optional() })),
  pictures: z.array(z.strictObject({ ...mention, address: z.string() })),
  plainText: z.string(),
  words: z.int(),
  /** Key of the body in the store of bodies. */
  body: z.string(),
});

export type DocumentSummary = z.infer<typeof documentSummary>;

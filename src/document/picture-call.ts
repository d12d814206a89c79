import { z } from 'astro/zod';

/**
 * What a picture becomes in a document: a call like those of components, which the reader of texts makes from
 * `![words](./file.png "caption")`. It is not in the vocabulary, so that no author can write one.
 */
export const pictureCall = 'Picture';

/** What such a call says. */
export const pictureProps = z.strictObject({
  /** The picture's path from the content folder. */
  of: z.string(),
  /** What it shows, for those who do not see it. */
  alt: z.string(),
  caption: z.string().optional(),
});

export type PictureProps = z.infer<typeof pictureProps>;

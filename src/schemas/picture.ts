import { z } from 'astro/zod';

/** What is known of a picture; nobody writes it, because it is read from the picture's bytes. */
export const picture = z.strictObject({
  /** In pixels, as it is published. */
  width: z.int().min(1),
  height: z.int().min(1),
  /** Of the bytes of its file, so that one knows whether another picture has taken its place. */
  digest: z.string(),
});

export type Picture = z.infer<typeof picture>;

import { z } from 'astro/zod';
import { day } from './fields.ts';

const sitePath = z
  .string()
  .max(200)
  .regex(/^\/(?:[a-z0-9]+(?:[.-][a-z0-9]+)*\/)+$/, {
    error: 'write an on-site address, such as /careers/freelancing/',
  });

/** An address that moved. */
export const redirect = z.strictObject({
  from: sitePath.describe('The address that no longer has a page.'),
  to: sitePath.describe('The page that readers are led to instead.'),
  since: day.describe('The day the page moved, YYYY-MM-DD.'),
});

/** `content/redirects.yaml`: every address that ever moved, for ever. */
export const redirects = z.array(redirect).max(5_000);

export type Redirect = z.infer<typeof redirect>;

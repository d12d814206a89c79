import { z } from 'astro/zod';
import { day } from './fields.ts';

// Of pages: a name with a dot is a file's, and a folder of that name would stand in its place.
const address = String.raw`\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+`;

const sitePath = z
  .string()
  .max(200)
  .regex(new RegExp(`^${address}$`), {
    error:
      'write the address of a page on this site, of small letters, digits and single hyphens with a slash at both ends, such as /careers/freelancing/',
  });

const target = z
  .string()
  .max(300)
  .regex(new RegExp(String.raw`^(?:/|${address})(?:#[^\s#]+)?$`), {
    error: 'write an on-site address, such as /careers/freelancing/ or /careers/freelancing/#tax',
  });

/** An address that moved. */
export const redirect = z.strictObject({
  from: sitePath.describe('The address that no longer has a page.'),
  to: target.describe(
    'The page that readers are led to instead, with a heading where the text is a part of it.',
  ),
  since: day.describe('The day the page moved, YYYY-MM-DD.'),
});

/** `content/redirects.yaml`: every address that ever moved, for ever. */
export const redirects = z.array(redirect).max(5_000);

export type Redirect = z.infer<typeof redirect>;

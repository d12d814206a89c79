import { z } from 'astro/zod';

const address = z
  .string()
  .max(300)
  .regex(/^\/(?:[a-z0-9]+(?:[.-][a-z0-9]+)*\/)*(?:[a-z0-9]+(?:[.-][a-z0-9]+)*)?$/, {
    error: 'write an on-site address, such as /careers/freelancing/ or /claims.json',
  });

/** `content/addresses.yaml`: every address that was ever published, which must answer for ever. */
export const publishedAddresses = z
  .array(address)
  .max(50_000)
  .refine((all) => new Set(all).size === all.length, { error: 'has an address twice' });

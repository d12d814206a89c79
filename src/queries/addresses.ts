import { createAddresses } from '../knowledge/addresses.ts';
import type { Addresses } from '../knowledge/addresses.ts';

/** The site's addresses, with the base and origin of this build. */
export const addresses: Addresses = createAddresses({
  base: import.meta.env.BASE_URL,
  origin: import.meta.env.SITE,
});

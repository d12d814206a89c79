import type { APIRoute } from 'astro';
import { addresses } from '../queries/addresses.ts';

/** Every program may read everything; pages that are not to be found say so themselves. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${addresses.toUrl(addresses.file('sitemap-index.xml'))}\n`,
  );

import type { APIRoute } from 'astro';
import { printSearchDescription } from '../metadata/search-description.ts';
import { addresses } from '../queries/addresses.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(
    printSearchDescription({
      name: site.name,
      description: site.description,
      results: addresses.toUrl(addresses.search()),
      self: addresses.toUrl(addresses.file('opensearch.xml')),
      icon: { url: addresses.toUrl(addresses.file('favicon.svg')), type: 'image/svg+xml' },
      language: site.language,
    }),
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );

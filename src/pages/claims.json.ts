import type { APIRoute } from 'astro';
import { addresses } from '../queries/addresses.ts';
import { listClaims } from '../queries/claims.ts';
import { getLibrary } from '../queries/library.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () =>
  Response.json({
    name: `${site.name}: claims`,
    url: addresses.toUrl(addresses.home()),
    licence: site.licence,
    claims: listClaims(await getLibrary()),
  });

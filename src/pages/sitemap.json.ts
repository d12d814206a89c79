import type { APIRoute } from 'astro';
import { addresses } from '../queries/addresses.ts';
import { getLibrary } from '../queries/library.ts';
import { listSitemapEntries } from '../queries/sitemap.ts';

/** What the sitemaps say, for integrations/sitemaps.ts, which writes them and takes this file away again. */
export const GET: APIRoute = async () => {
  const entries = listSitemapEntries(await getLibrary());
  return Response.json(
    entries.map(({ path, images, ...entry }) => ({
      ...entry,
      url: addresses.toUrl(path),
      images: images.map((image) => addresses.toUrl(image)),
    })),
  );
};

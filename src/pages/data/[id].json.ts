import type { APIRoute, GetStaticPaths } from 'astro';
import { addresses } from '../../queries/addresses.ts';
import { getLibrary } from '../../queries/library.ts';
import { toJsonRows } from '../../knowledge/table.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await getLibrary()).datasets.keys()].map((id) => ({ params: { id } }));

export const GET: APIRoute = async ({ params }) => {
  const library = await getLibrary();
  const entry = library.datasets.get(params['id'] ?? '');
  if (entry === undefined) return new Response(null, { status: 404 });
  const { id, title, description, source, population, geography, covers, columns, licence } = entry.data.meta;
  const { publisher, title: sourceTitle, url, licence: sourceLicence } = library.sources.get(source) ?? {};
  const body = {
    id,
    title,
    description,
    population,
    geography,
    covers,
    page: addresses.toUrl(addresses.dataset(id)),
    source: { id: source, title: sourceTitle, publisher, url },
    licence: licence ?? sourceLicence,
    columns,
    rows: toJsonRows({ columns, rows: entry.data.rows }),
  };
  return Response.json(body);
};

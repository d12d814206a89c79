import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../queries/library.ts';
import { toCsv } from '../../knowledge/table.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await getLibrary()).datasets.keys()].map((id) => ({ params: { id } }));

export const GET: APIRoute = async ({ params }) => {
  const entry = (await getLibrary()).datasets.get(params['id'] ?? '');
  if (entry === undefined) return new Response(null, { status: 404 });
  return new Response(toCsv({ columns: entry.data.meta.columns, rows: entry.data.rows }));
};

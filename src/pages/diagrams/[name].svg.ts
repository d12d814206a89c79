import type { APIRoute, GetStaticPaths } from 'astro';
import { listDiagrams } from '../../queries/bodies.ts';
import { getLibrary } from '../../queries/library.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await listDiagrams(await getLibrary()))].map(([name, svg]) => ({ params: { name }, props: { svg } }));

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['svg']), { headers: { 'content-type': 'image/svg+xml' } });

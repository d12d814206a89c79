import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../queries/library.ts';
import { getPictureFile, listPictureNames } from '../../queries/pictures.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  listPictureNames(await getLibrary()).map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await getPictureFile(params['name'] ?? ''), { headers: { 'content-type': 'image/webp' } });

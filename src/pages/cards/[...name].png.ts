import type { APIRoute, GetStaticPaths } from 'astro';
import { getCardImage, listCards } from '../../queries/cards.ts';
import { getLibrary } from '../../queries/library.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...listCards(await getLibrary()).keys()].map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) => {
  const card = listCards(await getLibrary()).get(params['name'] ?? '');
  if (card === undefined) return new Response(null, { status: 404 });
  return new Response(await getCardImage(card), { headers: { 'content-type': 'image/png' } });
};

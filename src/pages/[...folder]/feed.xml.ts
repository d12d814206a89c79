import type { APIRoute, GetStaticPaths } from 'astro';
import { printAtom } from '../../feeds/atom.ts';
import { getFeed, getFeedPaths } from '../../queries/feeds.ts';
import type { FeedLink } from '../../queries/feeds.ts';
import { getLibrary } from '../../queries/library.ts';

export const getStaticPaths = getFeedPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: FeedLink }> = async ({ props: { feed } }) =>
  new Response(printAtom(await getFeed(await getLibrary(), feed)), {
    headers: { 'content-type': 'application/atom+xml;charset=utf-8' },
  });

import type { APIRoute, GetStaticPaths } from 'astro';
import { addresses } from '../../queries/addresses.ts';
import { getLibrary } from '../../queries/library.ts';
import { listTwins } from '../../queries/twins.ts';
import type { TwinPage } from '../../queries/twins.ts';

/** Beside each page that is a text the same text in Markdown. */
export const getStaticPaths = (async () =>
  listTwins(await getLibrary()).map((twin) => ({
    params: { address: twin.path.slice(addresses.home().length, -1) },
    props: { twin },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ twin: TwinPage }> = async ({ props }) =>
  new Response(await props.twin.print(), { headers: { 'content-type': 'text/markdown;charset=utf-8' } });

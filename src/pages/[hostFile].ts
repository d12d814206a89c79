import type { APIRoute, GetStaticPaths } from 'astro';
import { createVercelHeaders, printHeaders } from '../metadata/host-headers.ts';
import { createVercelConfig, printRedirects } from '../metadata/host-redirects.ts';
import { addresses } from '../queries/addresses.ts';
import { getLibrary } from '../queries/library.ts';
import { indexNowKey } from '../queries/repository.ts';
import { listMoves } from '../queries/redirects.ts';

/**
 * Files of which the name cannot be one of pages/: the moves for hosts that answer with a true redirect, the headers for
 * those that send them, and the key by which search engines know who tells them of changes.
 */
export const getStaticPaths = (async () => {
  const moves = await listMoves(await getLibrary());
  const keys =
    indexNowKey === undefined
      ? []
      : [{ params: { hostFile: `${indexNowKey}.txt` }, props: { text: indexNowKey } }];
  return [
    ...keys,
    { params: { hostFile: '_headers' }, props: { text: printHeaders(addresses.home()) } },
    { params: { hostFile: '_redirects' }, props: { text: printRedirects(moves) } },
    {
      params: { hostFile: 'vercel.json' },
      props: {
        text: `${JSON.stringify(createVercelConfig(moves, createVercelHeaders(addresses.home())), null, 2)}\n`,
      },
    },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

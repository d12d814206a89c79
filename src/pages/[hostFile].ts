import type { APIRoute, GetStaticPaths } from 'astro';
import { createVercelConfig, printRedirects } from '../metadata/host-redirects.ts';
import { getLibrary } from '../queries/library.ts';
import { listMoves } from '../queries/redirects.ts';

/** The same moves for hosts that answer with a true redirect; a name with a low line in front cannot be a file of pages/. */
export const getStaticPaths = (async () => {
  const moves = await listMoves(await getLibrary());
  return [
    { params: { hostFile: '_redirects' }, props: { text: printRedirects(moves) } },
    {
      params: { hostFile: 'vercel.json' },
      props: { text: `${JSON.stringify(createVercelConfig(moves), null, 2)}\n` },
    },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);

import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../queries/library.ts';
import { listPreviews } from '../../queries/previews.ts';
import type { Preview } from '../../queries/previews.ts';
import { site } from '../../site.ts';

/** Beside every page a file that says what it is, so that whoever has a link need only append its name. */
export const getStaticPaths = (async () => {
  const previews = listPreviews(await getLibrary(), { title: site.name, description: site.description });
  return [...previews].map(([address, preview]) => ({
    params: { address: address === '' ? undefined : address },
    props: { preview },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ preview: Preview }> = ({ props }) => Response.json(props.preview);

import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationFormats } from '../../../metadata/citation-formats.ts';
import { printCitations } from '../../../metadata/print-citations.ts';
import { listDatasetCitations } from '../../../queries/citations.ts';
import { getLibrary } from '../../../queries/library.ts';

export const getStaticPaths = (async () => {
  const { datasets } = await getLibrary();
  return [...datasets.keys()].flatMap((id) =>
    citationFormats.map((format) => ({ params: { id, format }, props: { id, format } })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { id, format } }) =>
  new Response(printCitations(listDatasetCitations(await getLibrary(), id), format));

import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationFormats } from '../../../metadata/citation-formats.ts';
import { printCitations } from '../../../metadata/print-citations.ts';
import { listSourceCitations } from '../../../queries/citations.ts';
import { getLibrary } from '../../../queries/library.ts';

export const getStaticPaths = (async () => {
  const { sources } = await getLibrary();
  return [...sources.values()].flatMap((source) =>
    citationFormats.map((format) => ({ params: { id: source.id, format }, props: { source, format } })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { source, format } }) =>
  new Response(printCitations(listSourceCitations(source), format));

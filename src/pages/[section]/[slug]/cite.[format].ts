import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { citationFormats } from '../../../metadata/citation-formats.ts';
import { printCitations } from '../../../metadata/print-citations.ts';
import { listArticleCitations } from '../../../queries/citations.ts';
import { getLibrary } from '../../../queries/library.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getLibrary();
  return articles.flatMap((entry) => {
    const [section = '', slug = ''] = entry.id.split('/');
    return citationFormats.map((format) => ({ params: { section, slug, format }, props: { entry, format } }));
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { entry, format } }) =>
  new Response(printCitations(listArticleCitations(await getLibrary(), entry), format));

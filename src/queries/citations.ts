import type { CitationItem } from '../metadata/citation-item.ts';
import { citeArticle, citeDataset, citeFact, citeSource } from '../metadata/citations.ts';
import type { Source } from '../schemas/source.ts';
import { site } from '../site.ts';
import { addresses } from './addresses.ts';
import type { ArticleEntry, Library } from './library.ts';

/** The citation of an article. */
export const listArticleCitations = (library: Library, { id, data }: ArticleEntry): CitationItem[] => [
  citeArticle({
    id,
    article: data.meta,
    authors: data.meta.authors.flatMap((author) => library.people.get(author) ?? []),
    siteName: site.name,
    url: addresses.toUrl(addresses.article(id)),
  }),
];

/** The citation of a source, then one for each of its facts. */
export const listSourceCitations = (source: Source): CitationItem[] => [
  citeSource(source),
  ...source.facts.map((fact) =>
    citeFact({ source, fact, url: addresses.toUrl(addresses.fact(source.id, fact.id)) }),
  ),
];

/** The citation of a dataset. */
export const listDatasetCitations = (library: Library, id: string): CitationItem[] => {
  const dataset = library.datasets.get(id)?.data.meta;
  const source = dataset && library.sources.get(dataset.source);
  // The check refuses such content before a page is built.
  if (dataset === undefined || source === undefined) throw new Error(`The dataset ${id} has no source.`);
  const otherSources = (dataset.otherSources ?? []).flatMap((other) => library.sources.get(other) ?? []);
  const url = addresses.toUrl(addresses.dataset(id));
  return [citeDataset({ dataset, source, otherSources, siteName: site.name, url })];
};

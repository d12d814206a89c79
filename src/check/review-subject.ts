import { toSourceId } from '../knowledge/id-parts.ts';
import type { ReviewArticle, ReviewFact, ReviewSubject } from '../knowledge/review.ts';
import type { Fact, Source } from '../schemas/source.ts';
import type { ContentTree } from './content-tree.ts';

type ArticleEntry = ContentTree['articles'][number];

/** What one citation of an article rests on: a fact, the operands of a figure, a source, or those of a table. */
const listCited = (
  { data, document }: ArticleEntry,
  datasets: ReadonlyMap<string, readonly string[]>,
): string[] => [
  ...(data.figures ?? []).flatMap(({ operands }) => operands),
  ...document.citations.flatMap(({ kind, of }) => {
    if (kind === 'chart') return datasets.get(of) ?? [];
    // A short id of a printed figure is one that the front matter computes, whose operands are there already.
    return kind === 'fact' && !of.includes('/') ? [] : [of];
  }),
];

const toArticle = (entry: ArticleEntry, datasets: ReadonlyMap<string, readonly string[]>): ReviewArticle => {
  const { id, file, data } = entry;
  const cited = [...new Set(listCited(entry, datasets))];
  return {
    id,
    file,
    owners: data.reviewers ?? data.authors,
    reviewed: data.reviewed,
    reviewBy: data.reviewBy,
    facts: cited.filter((of) => of.includes('/')),
    sources: [...new Set(cited.map(toSourceId))],
  };
};

const toFact = ({ id: source, kind }: Source, fact: Fact): ReviewFact[] => {
  const { unit, of, population, geography, period } = fact;
  return unit === undefined
    ? []
    : [
        {
          id: `${source}/${fact.id}`,
          reading: { unit, of, population, geography, period },
          isPrimary: kind === 'primary' && fact.confidence === 'seen-in-primary',
        },
      ];
};

/** What of the content a review looks at. */
export const toReviewSubject = ({ articles, sources, datasets }: ContentTree): ReviewSubject => {
  const ofDatasets = new Map(
    datasets.map(({ id, data }) => [id, [data.source, ...(data.otherSources ?? [])]] as const),
  );
  return {
    articles: articles.map((entry) => toArticle(entry, ofDatasets)),
    facts: sources.flatMap(({ data }) => data.facts.flatMap((fact) => toFact(data, fact))),
    sources: sources.map(({ id, data: { published } }) => ({ id, published })),
  };
};

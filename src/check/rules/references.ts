import { toCommentedArticle, toSectionId } from '../../knowledge/id-parts.ts';
import { findNearest } from '../../knowledge/suggest.ts';
import type { Finding } from '../../knowledge/finding.ts';
import type { Entry } from '../content-tree.ts';
import { listTiles } from '../board-tiles.ts';
import { mayHaveFact } from '../library.ts';
import type { Library } from '../library.ts';

/** A place in an entry that names something else. */
interface Reference {
  entry: Entry<unknown>;
  path: PropertyKey[];
  id: string;
  noun: string;
  known: ReadonlySet<string>;
}

/** Where what is named is added, as part of a sentence. */
const homes: Partial<Record<string, string>> = {
  person: ' to `people.yaml`',
  section: ' to `sections.yaml`',
  topic: ' to `topics.yaml`',
};

const toFinding = ({ entry, path, id, noun, known }: Reference): Finding => {
  const near = findNearest(id, [...known], 3);
  const fix =
    near.length > 0
      ? `Did you mean ${near.map((word) => `\`${word}\``).join(' or ')}?`
      : `Add it${homes[noun] ?? ''}, or name one that exists${known.size <= 12 ? `: ${[...known].join(', ')}` : ''}.`;
  return {
    file: entry.file,
    ...entry.locate(path),
    rule: 'ref/missing',
    severity: 'error',
    message: `There is no ${noun} \`${id}\`.`,
    fix,
  };
};

const many = (
  ids: readonly string[] | undefined,
  options: Pick<Reference, 'entry' | 'noun' | 'known'> & { path: PropertyKey[] },
): Reference[] => (ids ?? []).map((id, index) => ({ ...options, id, path: [...options.path, index] }));

const listArticleReferences = (library: Library): Reference[] => {
  const { tree, ids, facts } = library;
  const known = new Set(facts.keys());
  return tree.articles.flatMap((entry) => {
    const { data } = entry;
    const section = toSectionId(entry.id);
    return [
      { entry, path: [], id: section, noun: 'section', known: ids.sections },
      ...many(data.authors, { entry, path: ['authors'], noun: 'person', known: ids.people }),
      ...many(data.reviewers, { entry, path: ['reviewers'], noun: 'person', known: ids.people }),
      ...many(data.topics, { entry, path: ['topics'], noun: 'topic', known: ids.topics }),
      ...many(data.related, { entry, path: ['related'], noun: 'article', known: ids.articles }),
      ...(data.figures ?? []).flatMap((figure, index) =>
        many(figure.operands, { entry, path: ['figures', index, 'operands'], noun: 'fact', known }).filter(
          ({ id }) => !mayHaveFact(library, id),
        ),
      ),
    ];
  });
};

/** The terms that texts of every kind name; comments name none. */
const listTermReferences = ({ tree, ids }: Library): Reference[] =>
  [...tree.articles, ...tree.pages, ...tree.terms, ...tree.examples].flatMap((entry) =>
    entry.document.terms.map((term): Reference => ({
      entry: { ...entry, locate: () => term },
      path: [],
      id: term.of,
      noun: 'glossary term',
      known: ids.terms,
    })),
  );

const listDashboardReferences = (library: Library): Reference[] => {
  const { tree, ids, facts } = library;
  const known = new Set(facts.keys());
  return [
    ...tree.dashboard.map((entry): Reference => ({
      entry,
      path: ['article'],
      id: entry.data.article,
      noun: 'article',
      known: ids.articles,
    })),
    ...listTiles(tree).flatMap(({ entry, tile, path }): Reference[] => [
      { entry, path: [...path, 'article'], id: tile.article, noun: 'article', known: ids.articles },
      ...(tile.dataset === undefined
        ? []
        : [
            {
              entry,
              path: [...path, 'dataset'],
              id: tile.dataset,
              noun: 'dataset',
              known: ids.datasets,
            },
          ]),
      ...(['fact', 'former'] as const).flatMap((field) => {
        const id = tile[field];
        return id?.includes('/') === true && !mayHaveFact(library, id)
          ? [{ entry, path: [...path, field], id, noun: 'fact', known }]
          : [];
      }),
    ]),
  ];
};

const listOtherReferences = ({ tree, ids }: Library): Reference[] => [
  ...tree.datasets.map((entry): Reference => ({
    entry,
    path: ['source'],
    id: entry.data.source,
    noun: 'source',
    known: ids.sources,
  })),
  ...tree.datasets.flatMap((entry) =>
    many(entry.data.otherSources, { entry, path: ['otherSources'], noun: 'source', known: ids.sources }),
  ),
  ...tree.terms.flatMap((entry) =>
    many(entry.data.related, { entry, path: ['related'], noun: 'glossary term', known: ids.terms }),
  ),
  ...tree.paths.flatMap((entry) =>
    entry.data.steps.map((step, index): Reference => ({
      entry,
      path: ['steps', index, 'article'],
      id: step.article,
      noun: 'article',
      known: ids.articles,
    })),
  ),
  ...tree.comments.map((entry): Reference => ({
    entry,
    path: [],
    id: toCommentedArticle(entry.id),
    noun: 'article',
    known: ids.articles,
  })),
  ...tree.comments.flatMap((entry): Reference[] => {
    const folder = toCommentedArticle(entry.id);
    const known = new Set(
      [...ids.comments].filter((id) => id.startsWith(`${folder}/`)).map((id) => id.slice(folder.length + 1)),
    );
    return entry.data.replyTo === undefined
      ? []
      : [{ entry, path: ['replyTo'], id: entry.data.replyTo, noun: 'comment on this article', known }];
  }),
];

/** Every id that one file gives of another must exist; a near miss is suggested. */
export const findMissingReferences = (library: Library): Finding[] =>
  [
    ...listArticleReferences(library),
    ...listTermReferences(library),
    ...listOtherReferences(library),
    ...listDashboardReferences(library),
  ]
    .filter(({ id, known }) => !known.has(id))
    .map(toFinding);

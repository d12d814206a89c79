import type { TextHit } from './full-text.ts';
import type { NameHit } from './names-index.ts';
import type { PageKind, PageName } from './page-name.ts';

/** A page that is found, by its names, by its text, or by both. */
export interface Found {
  page: PageName;
  /** The words around what was found in its text; none where only its names have it. */
  excerpt: string | undefined;
}

/** An article answers, a term explains; sources and datasets are what both rest on, and hold the same words in lists. */
const kindWeights: Record<PageKind, number> = {
  article: 1.5,
  term: 1.3,
  page: 1.2,
  dataset: 1,
  source: 0.45,
};

/** A page that is called just what was typed stands first. */
const calledWeights = { title: 3, name: 1.5 };

/** A page is more likely about what it is called than about what its text says somewhere. */
const textWeight = 0.6;

const isKind = (text: string): text is PageKind => Object.hasOwn(kindWeights, text);

const toPage = ({ path, title, kind }: TextHit): PageName => ({
  path,
  title,
  kind: isKind(kind) ? kind : 'page',
});

interface Sides {
  page: PageName;
  name?: NameHit;
  text?: TextHit;
}

const score = ({ page, name, text }: Sides): number =>
  kindWeights[page.kind] *
  ((name?.score ?? 0) + (name?.called ? calledWeights[name.called] : 0) + (text?.score ?? 0) * textWeight);

/** Brings what names and what texts have into one order, best first. */
export const blend = (names: readonly NameHit[], texts: readonly TextHit[]): Found[] => {
  const sides = new Map<string, Sides>(names.map((name) => [name.page.path, { page: name.page, name }]));
  for (const text of texts) sides.set(text.path, { page: toPage(text), ...sides.get(text.path), text });
  return [...sides.values()]
    .map((both) => ({ page: both.page, excerpt: both.text?.excerpt, score: score(both) }))
    .toSorted((one, other) => other.score - one.score || (one.page.path < other.page.path ? -1 : 1))
    .map(({ page, excerpt }) => ({ page, excerpt }));
};

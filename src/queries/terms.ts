import type { CollectionEntry } from 'astro:content';
import type { SitePath } from '../knowledge/addresses.ts';
import { groupByInitial } from '../knowledge/initials.ts';
import type { InitialGroup } from '../knowledge/initials.ts';
import { splitSentences } from '../knowledge/sentences.ts';
import { addresses } from './addresses.ts';
import { toSummary } from './articles.ts';
import type { ArticleSummary } from './articles.ts';
import type { Library } from './library.ts';

/** A glossary term as links show it. */
export interface TermLink {
  title: string;
  path: SitePath;
}

/** What surrounds a glossary term. */
export interface TermSurroundings {
  /** Terms to compare it with, each with the first sentence of its definition. */
  related: (TermLink & { gist: string })[];
  /** Articles that use it. */
  users: ArticleSummary[];
  /** The terms before and after it in the glossary. */
  previous: TermLink | undefined;
  next: TermLink | undefined;
}

type TermEntry = CollectionEntry<'terms'>;

/** The terms that begin with one letter. */
export type TermGroup = InitialGroup<TermEntry>;

const toLink = ({ id, data }: TermEntry): TermLink => ({ title: data.meta.title, path: addresses.term(id) });

/** The terms of the glossary by their initials. */
export const groupTerms = ({ terms }: Library): TermGroup[] =>
  groupByInitial([...terms.values()], ({ data }) => data.meta.title);

/** What surrounds a term: those to compare it with, its neighbours in the glossary, the articles that use it. */
export const findTermSurroundings = (library: Library, { id, data }: TermEntry): TermSurroundings => {
  const inOrder = groupTerms(library).flatMap(({ items }) => items);
  const index = inOrder.findIndex((term) => term.id === id);
  const [previous, next] = [inOrder[index - 1], inOrder[index + 1]];
  return {
    related: (data.meta.related ?? []).flatMap((other) => {
      const term = library.terms.get(other);
      if (term === undefined) return [];
      const { definition } = term.data.meta;
      return [{ ...toLink(term), gist: splitSentences(definition)[0]?.text ?? definition }];
    }),
    users: library.articles
      .filter((article) => article.data.document.terms.some(({ of }) => of === id))
      .map(toSummary),
    previous: previous && toLink(previous),
    next: next && toLink(next),
  };
};

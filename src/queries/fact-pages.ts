import type { SitePath } from '../knowledge/addresses.ts';
import { addresses } from './addresses.ts';
import { indexPages } from './index-pages.ts';
import type { Library } from './library.ts';
import { listPay } from './pay.ts';

/** A page other than an article that prints or cites facts. */
export interface FactPage {
  /** The page's address below the site's, without slashes at its ends. */
  id: string;
  path: SitePath;
  title: string;
  /** Full ids of the facts. */
  facts: string[];
}

const createPage = (path: SitePath, title: string, facts: readonly (string | undefined)[]): FactPage => ({
  id: path.slice(addresses.home().length, -1),
  path,
  title,
  facts: [...new Set(facts.flatMap((fact) => fact ?? []))],
});

const listBoardFacts = ({ dashboard }: Library): (string | undefined)[] =>
  dashboard?.groups.flatMap(({ tiles }) =>
    // A tile compares with a fact, or with a row of its own table.
    tiles.flatMap(({ fact, former }) => [fact, former?.includes('/') === true ? former : undefined]),
  ) ?? [];

const listPayFacts = (library: Library): (string | undefined)[] =>
  listPay(library).map(({ source, fact }) => fact && `${source}/${fact}`);

const listTexts = ({ pages, terms }: Library): FactPage[] =>
  [
    ...pages.map(({ id, data }) => ({ path: addresses.page(id), data })),
    ...[...terms].map(([id, { data }]) => ({ path: addresses.term(id), data })),
  ].map(({ path, data }) =>
    createPage(
      path,
      data.meta.title,
      data.document.citations.map(({ kind, of }) => (kind !== 'chart' && of.includes('/') ? of : undefined)),
    ),
  );

const known = new WeakMap<Library, FactPage[]>();

const listAll = (library: Library): FactPage[] =>
  [
    createPage(addresses.page('dashboard'), indexPages.dashboard.title, listBoardFacts(library)),
    createPage(addresses.page('pay'), indexPages.pay.title, listPayFacts(library)),
    ...listTexts(library),
  ].filter(({ facts }) => facts.length > 0);

/** Every page that rests on facts and is no article: the dashboard, the pay explorer, terms and pages about the site. */
export const listFactPages = (library: Library): FactPage[] => {
  const pages = known.get(library) ?? listAll(library);
  known.set(library, pages);
  return pages;
};

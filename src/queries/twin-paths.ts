import type { SitePath } from '../knowledge/addresses.ts';
import { addresses } from './addresses.ts';
import type { Library } from './library.ts';

/** Where the twin of a page is: below it, so that whoever has the page's address has the twin's. */
export const toTwinPath = (path: SitePath): SitePath =>
  addresses.file(`${path.slice(addresses.home().length)}index.md`);

const collected = new WeakMap<Library, ReadonlySet<string>>();

const collectPaths = ({ articles, pages, terms }: Library): ReadonlySet<string> =>
  new Set([
    ...articles.map(({ id }) => addresses.article(id)),
    ...pages.map(({ id }) => addresses.page(id)),
    ...[...terms.keys()].map((id) => addresses.term(id)),
  ]);

/** Whether a page is a text, and has it in Markdown, too. */
export const hasTwin = (library: Library, path: SitePath): boolean => {
  const paths = collected.get(library) ?? collectPaths(library);
  collected.set(library, paths);
  return paths.has(path);
};

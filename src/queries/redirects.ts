import { getCollection } from 'astro:content';
import type { SitePath } from '../knowledge/addresses.ts';
import { addresses } from './addresses.ts';
import type { Library } from './library.ts';
import { getPageWords } from './page-words.ts';

/** An address that moved, and where its readers are led. */
export interface Move {
  from: SitePath;
  to: SitePath;
  /** What the page is called that they are led to. */
  title: string;
  /** Whether all that stands below the one stands below the other: an article has its evidence and its files there. */
  hasFilesBelow: boolean;
}

const toPath = (link: string): SitePath => {
  const path = addresses.fromContentLink(link);
  if (path === undefined) throw new Error(`${link} is no address of this site.`);
  return path;
};

const withoutFragment = (path: SitePath): SitePath => path.replace(/#.*$/, '') as SitePath;

/** Every address that moved, in the order of `redirects.yaml`. */
export const listMoves = async (library: Library): Promise<Move[]> => {
  const entries = await getCollection('redirects');
  const articles = new Set<string>(library.articles.map(({ id }) => addresses.article(id)));
  return entries
    .toSorted((one, other) => one.data.position - other.data.position)
    .map(({ data: { meta } }) => {
      const to = toPath(meta.to);
      const page = withoutFragment(to);
      return {
        from: toPath(meta.from),
        to,
        title: getPageWords(library, page).title,
        hasFilesBelow: articles.has(page) && /^\/[^/]+\/[^/]+\/$/.test(meta.from),
      };
    });
};

/** The moves as pages: an article takes the page of its evidence along. */
export const listMovedPages = async (library: Library): Promise<Move[]> =>
  (await listMoves(library)).flatMap((move) => {
    if (!move.hasFilesBelow) return [move];
    const to = `${withoutFragment(move.to)}evidence/` as SitePath;
    const evidence: Move = {
      from: `${move.from}evidence/` as SitePath,
      to,
      title: getPageWords(library, to).title,
      hasFilesBelow: false,
    };
    return [move, evidence];
  });

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** What tells two versions of each page apart, by its address: the day that its meaning changed, else its words. */
export type PageStates = Record<string, string>;

const listChildren = (node: Nodes, name: string): Element[] =>
  'children' in node
    ? node.children.flatMap((child) => (child.type === 'element' && child.name === name ? [child] : []))
    : [];

const toText = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(toText).join('') : '';
};

const readList = (file: string, item: string): { loc: string; lastmod: string | undefined }[] => {
  const root = fromXml(readFileSync(file, 'utf8')).children.find((node) => node.type === 'element');
  return (root === undefined ? [] : listChildren(root, item)).map((entry) => ({
    loc: listChildren(entry, 'loc').map(toText).join(''),
    lastmod: listChildren(entry, 'lastmod').map(toText)[0],
  }));
};

/** The words of a page without its markup: another template is no other page. */
const digestWords = (file: string): string => {
  const [, main = ''] = /<main\b[^>]*>([^]*)<\/main>/.exec(readFileSync(file, 'utf8')) ?? [];
  const words = main
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
};

/**
 * The state of every page that a built site lists in its sitemaps.
 * @throws Error where the folder has no sitemaps
 */
export const readPageStates = (folder: string): PageStates => {
  const index = join(folder, 'sitemap-index.xml');
  if (!existsSync(index))
    throw new Error(`There is no sitemap-index.xml in ${folder}: build the site first.`);
  const maps = readList(index, 'sitemap').map(({ loc }) => loc);
  const root = maps[0]?.slice(0, maps[0].lastIndexOf('/') + 1) ?? '';
  const pages = maps.flatMap((map) => readList(join(folder, map.slice(root.length)), 'url'));
  return Object.fromEntries(
    pages.map(({ loc, lastmod }) => [
      loc,
      lastmod ?? digestWords(join(folder, decodeURI(loc.slice(root.length)), 'index.html')),
    ]),
  );
};

/** The addresses whose pages are new, changed or gone since another state, in order. */
export const listChangedPages = (now: PageStates, before: PageStates): string[] =>
  [...new Set([...Object.keys(now), ...Object.keys(before)])]
    .filter((url) => now[url] !== before[url])
    .toSorted((one, other) => (one < other ? -1 : 1));

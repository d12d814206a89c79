import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { compressFile } from '../../src/published/first-view.ts';
import { listElements } from './built-site.ts';
import type { BuiltPage } from './built-site.ts';

/** What a first view of a page transfers, in bytes: text by brotli at its best, fonts as they are. */
export interface Weight {
  file: string;
  html: number;
  css: number;
  scripts: number;
  fonts: number;
}

const sum = (files: Iterable<string>, measure: (file: string) => number): number =>
  [...files].reduce((total, file) => total + measure(file), 0);

/** Measures pages of one built site, each file once. */
export const createScale = (folder: string): ((page: BuiltPage) => Weight) => {
  const sizes = new Map<string, number>();
  const compress = (file: string): number => {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const length = compressFile(folder, file);
    sizes.set(file, length);
    return length;
  };
  return (page) => {
    const styles = listStyleSheets(page);
    const fonts = new Set([
      ...styles.flatMap((file) => listFonts(file, readFileSync(join(folder, file), 'utf8'))),
      ...listStyles(page).flatMap((css) => listFonts(page.file, css)),
    ]);
    return {
      file: page.file,
      html: compress(page.file),
      css: sum(styles, compress),
      scripts: sum(listScripts(folder, page), compress),
      fonts: sum(fonts, (file) => statSync(join(folder, file)).size),
    };
  };
};

const toFile = (address: unknown): string => String(address).replace(/^\/|[?#].*$/g, '');

const hasRel = ({ properties }: Element, rel: string): boolean =>
  [properties['rel']].flat().map(String).includes(rel);

/** The style sheets that a page waits for. */
const listStyleSheets = (page: BuiltPage): string[] => [
  ...new Set(
    listElements(page)
      .filter((element) => element.tagName === 'link' && hasRel(element, 'stylesheet'))
      .filter(({ properties }) => properties['media'] !== 'print')
      .map(({ properties }) => toFile(properties['href'])),
  ),
];

/** The styles that stand in a page itself. */
export const listStyles = (page: BuiltPage): string[] =>
  listElements(page)
    .filter(({ tagName }) => tagName === 'style')
    .map((element) => toString(element));

const listFonts = (file: string, css: string): string[] =>
  [...css.matchAll(/url\(["']?([^"')]+\.woff2?)/g)].map(([, address = '']) =>
    address.startsWith('/') ? toFile(address) : posix.join(posix.dirname(file), address),
  );

/** What a page runs once it is painted (src/elements/late-loader.ts). */
export const listLateScripts = (page: BuiltPage): string[] =>
  listElements(page).flatMap(({ tagName, properties }) =>
    tagName === 'script' && typeof properties['dataScripts'] === 'string'
      ? properties['dataScripts'].split(' ').map(toFile)
      : [],
  );

/** The modules that a page loads: those that it names, and those that they import. */
const listScripts = (folder: string, page: BuiltPage): Set<string> => {
  const found = new Set<string>();
  const open = listElements(page)
    .filter(
      (element) =>
        (element.tagName === 'script' && element.properties['src'] !== undefined) ||
        hasRel(element, 'modulepreload'),
    )
    .map(({ properties }) => toFile(properties['src'] ?? properties['href']))
    .concat(listLateScripts(page));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const [, address = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{},\s]*?from\s*)?["'](\.{0,2}\/[^"']+)["']/g,
    ))
      open.push(address.startsWith('/') ? toFile(address) : posix.join(posix.dirname(file), address));
  }
  return found;
};

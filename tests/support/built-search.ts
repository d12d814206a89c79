import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createFullText } from '../../src/search/full-text.ts';
import type { Pagefind } from '../../src/search/full-text.ts';
import type { SearchNames } from '../../src/search/page-name.ts';
import { createSearch } from '../../src/search/search.ts';
import type { Search } from '../../src/search/search.ts';

/** Pagefind asks for its parts by address, as in a browser; Node fetches no files. */
const fetchFile: typeof fetch = async (input) =>
  new Response(readFileSync(fileURLToPath(String(input).replace(/\?.*$/, ''))));

/** What a built site's search page reads of the names of its pages. */
export const readNames = (folder: string): SearchNames =>
  JSON.parse(readFileSync(join(folder, 'search/names.json'), 'utf8'));

/** The search of a built site, over the files that its search page loads, without a browser. */
export const openBuiltSearch = async (folder: string, base = '/'): Promise<Search> => {
  globalThis.fetch = fetchFile;
  const script = pathToFileURL(join(folder, 'pagefind/pagefind.js')).href;
  const pagefind: Pagefind = await import(/* @vite-ignore */ script);
  return createSearch(readNames(folder), await createFullText(pagefind, base));
};

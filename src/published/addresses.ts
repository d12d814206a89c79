import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** Files that have an address of their own; those below a page go where it goes, and pictures and parts of sitemaps have none. */
const lasting = /^(?:[a-z-]+(?:\.[a-z]+)+|(?:[a-z0-9-]+\/)*feed\.(?:xml|json))$/;

const passing = new Set(['404.html', 'index.html', 'vercel.json']);

const isPage = (folder: string, file: string): boolean =>
  /(?:^|\/)index\.html$/.test(file) &&
  !readFileSync(join(folder, file), 'utf8').includes('<meta http-equiv="refresh"');

/** Every address that a built site has, below its base: of its pages, and of the files that are known by their names. */
export const listSiteAddresses = (folder: string): string[] =>
  listFiles(folder)
    .filter((file) => (lasting.test(file) && !passing.has(file)) || isPage(folder, file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .toSorted((one, other) => (one < other ? -1 : 1));

const heading = [
  '# Every address that was ever published. None is taken out: where a page moves, redirects.yaml leads on.',
  '# `npm run addresses` adds those of the built site.',
];

/** The text of `addresses.yaml` for these addresses, each once and in order. */
export const printAddresses = (addresses: Iterable<string>): string =>
  [
    ...heading,
    ...[...new Set(addresses)]
      .toSorted((one, other) => (one < other ? -1 : 1))
      .map((address) => `- ${address}`),
  ]
    .map((line) => `${line}\n`)
    .join('');

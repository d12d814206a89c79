import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** A picture as a page shows it. */
export interface PublishedPicture {
  /** Its address below that of the site; the name is a hash of what it shows. */
  address: string;
  alt: string;
}

/** A page of a built site, as far as another build of it is compared with it. */
export interface PublishedPage {
  /** Its address below the base, such as `careers/freelancing/`. */
  address: string;
  /** Path of its file in the folder. */
  file: string;
  /** Its title, without the name of the site. */
  title: string;
  /** The HTML of its text, without the names of files that change with every style. */
  main: string;
  /** The pictures that it shows, in their order. */
  pictures: PublishedPicture[];
  /** Where it only leads; its readers are sent there at once. */
  redirect?: string;
}

/** What a program finds of a figure in `claims.json`, as far as it is compared. */
export interface PublishedClaim {
  id: string;
  statement: string;
  printed?: string;
  population?: string;
  geography?: string;
  period?: string;
}

/** A built site, read back. */
export interface PublishedSite {
  folder: string;
  pages: Map<string, PublishedPage>;
  claims: Map<string, PublishedClaim>;
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#34': '"',
};

/** The text that HTML stands for, with the entities that our own printer writes. */
export const decodeText = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#39|#x27|#34|#x26|#38|#x3C|#60);/gi, (all, name: string) => {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return entities[name.toLowerCase()] ?? (Number.isNaN(code) ? all : String.fromCodePoint(code));
  });

const match = (html: string, pattern: RegExp): string | undefined => pattern.exec(html)?.[1];

const readPictures = (main: string): PublishedPicture[] =>
  [...main.matchAll(/<img\s[^>]*>/g)].flatMap(([tag]) => {
    const address = match(tag, /\ssrc="[^"]*?(pictures\/[^"/]+)"/);
    return address === undefined ? [] : [{ address, alt: decodeText(match(tag, /\salt="([^"]*)"/) ?? '') }];
  });

const readPage = (folder: string, file: string): PublishedPage => {
  const html = readFileSync(join(folder, file), 'utf8');
  const main = match(html, /<main\b[^>]*>([^]*)<\/main>/) ?? '';
  const redirect = match(html, /<meta http-equiv="refresh" content="\d+;\s*url=([^"]+)"/i);
  return {
    address: file.replace(/(^|\/)index\.html$/, '$1'),
    file,
    title: decodeText(match(html, /<title>([^<]*)<\/title>/) ?? '').replace(/ · [^·]*$/, ''),
    main: main.replace(/\/_astro\/[^"\s)]+/g, '/_astro/'),
    pictures: readPictures(main),
    ...(redirect !== undefined && { redirect: decodeText(redirect) }),
  };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readString = (value: Record<string, unknown>, key: string): string | undefined => {
  const found = value[key];
  return typeof found === 'string' ? found : undefined;
};

const toClaim = (value: unknown): PublishedClaim[] => {
  const id = isRecord(value) ? readString(value, 'id') : undefined;
  if (!isRecord(value) || id === undefined) return [];
  const told = (['printed', 'population', 'geography', 'period'] as const).flatMap((key) => {
    const text = readString(value, key);
    return text === undefined ? [] : [[key, text] as const];
  });
  return [{ id, statement: readString(value, 'statement') ?? '', ...Object.fromEntries(told) }];
};

const readClaims = (folder: string): PublishedClaim[] => {
  const data: unknown = JSON.parse(readFileSync(join(folder, 'claims.json'), 'utf8'));
  return isRecord(data) && Array.isArray(data['claims']) ? data['claims'].flatMap(toClaim) : [];
};

/**
 * Reads the pages and the claims of a built site.
 * @throws Error where there is none in the folder
 */
export const readSite = (folder: string): PublishedSite => {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no built site in ${folder}.`);
  const pages = listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(folder, file))
    .toSorted((one, other) => (one.address < other.address ? -1 : 1));
  return {
    folder,
    pages: new Map(pages.map((page) => [page.address, page])),
    claims: new Map(readClaims(folder).map((claim) => [claim.id, claim])),
  };
};

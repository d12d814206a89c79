import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The bytes of a file as a host sends it, by brotli at its best. */
export const compressFile = (folder: string, file: string): number =>
  brotliCompressSync(readFileSync(join(folder, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    .length;

const readAttribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** The style sheets that a page waits for, by the paths of their files; what is only printed is not waited for. */
const listStyleSheets = (html: string): string[] =>
  [...html.matchAll(/<link\b[^>]*>/g)].flatMap(([tag]) => {
    const href = readAttribute(tag, 'href');
    const isWaitedFor = readAttribute(tag, 'rel') === 'stylesheet' && readAttribute(tag, 'media') !== 'print';
    return isWaitedFor && href !== undefined ? [href.replace(/^.*(?=_astro\/)/, '')] : [];
  });

/** Measures the first views of a built site's pages, each file once: the page, and the style sheets that it waits for. */
export const createFirstViewScale = (folder: string): ((file: string) => number) => {
  const sizes = new Map<string, number>();
  const compress = (file: string): number => {
    const size = sizes.get(file) ?? compressFile(folder, file);
    sizes.set(file, size);
    return size;
  };
  return (file) =>
    [file, ...new Set(listStyleSheets(readFileSync(join(folder, file), 'utf8')))].reduce(
      (total, name) => total + compress(name),
      0,
    );
};

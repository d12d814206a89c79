import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { listFiles } from '../../src/published/list-files.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** Path of its file in the output, such as `careers/freelancing/index.html`. */
  file: string;
  html: string;
  tree: Root;
}

const output = join(import.meta.dirname, '../../test-output');

/** Absolute path of a site that `npm test` has built; `discussed` and `stress` are those of fixtures. */
export const siteFolder = (name: 'site' | 'again' | 'kb' | 'discussed' | 'stress'): string => {
  const folder = join(output, name);
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no built site in test-output/${name}. Run \`npm test\`, which builds it.`);
  return folder;
};

/** Fewer pages than any site that is built for the tests has: what is asked of every page must not hold for want of pages. */
const fewestPages = 20;

/** Every page of a built site, parsed. */
export const readPages = (folder: string): BuiltPage[] => {
  const files = listFiles(folder).filter((file) => file.endsWith('.html'));
  if (files.length < fewestPages) throw new Error(`The site in ${folder} has ${files.length} pages only.`);
  return files.map((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    return { file, html, tree: fromHtml(html) };
  });
};

/** Every element of a page. */
export const listElements = ({ tree }: Pick<BuiltPage, 'tree'>): Element[] => {
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  return elements;
};

/** The address of a page's file below the base: `careers/freelancing/index.html` is at `careers/freelancing/`. */
export const toAddress = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

import GithubSlugger from 'github-slugger';
import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Heading } from '../types.ts';

/** Ids that the page itself uses: a heading of the same name gets a number. */
const reservedIds = ['main', 'references', 'comments', 'contents', 'related', 'backlinks', 'search'];

/** Gives each heading an id made from its words, as GitHub does, and lists the headings in order. */
export const addHeadingIds = (tree: Root): Heading[] => {
  const slugger = new GithubSlugger();
  for (const id of reservedIds) slugger.slug(id);
  const headings: Heading[] = [];
  visit(tree, 'element', (element) => {
    const depth = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (depth === undefined) return;
    const text = toString(element).trim();
    const id = slugger.slug(text);
    element.properties['id'] = id;
    headings.push({ depth: Number(depth), id, text });
  });
  return headings;
};

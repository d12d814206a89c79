import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Heading } from '../types.ts';

/** Ids that the page itself uses: a heading of the same name gets a number. */
const reservedIds = [
  'main',
  'references',
  'comments',
  'contents',
  'related',
  'backlinks',
  'search',
  'computed-figures',
  'footnote-label',
  'see-also',
  'site-search-input',
  'used-in',
];

const isPlain = (node: Nodes): boolean =>
  node.type === 'text' || (node.type === 'element' && node.tagName !== 'a' && node.children.every(isPlain));

/** Gives each heading an id made from its words, as GitHub does, makes it a link to itself, and lists the headings in order. */
export const addHeadingIds = (tree: Root): Heading[] => {
  const slugger = new GithubSlugger();
  for (const id of reservedIds) slugger.slug(id);
  const headings: Heading[] = [];
  visit(tree, 'element', (element) => {
    const depth = /^h([1-6])$/.exec(element.tagName)?.[1];
    // The heading of the footnotes is the parser's own: each footnote names it by its id.
    if (depth === undefined || element.properties['id'] === 'footnote-label') return;
    const text = toString(element).trim();
    // A heading of signs alone has no word to be called by.
    const id = slugger.slug(/[\p{L}\p{N}]/u.test(text) ? text : 'section');
    element.properties['id'] = id;
    // A reader takes a section's address from its heading; one that holds a link already cannot be one.
    if (isPlain(element))
      element.children = [
        { type: 'element', tagName: 'a', properties: { href: `#${id}` }, children: element.children },
      ];
    headings.push({ depth: Number(depth), id, text });
  });
  return headings;
};

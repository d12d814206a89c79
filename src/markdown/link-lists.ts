import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { toMarkdown } from './to-markdown.ts';

interface ListedLink {
  title: string;
  url: string;
  note: string;
}

/** A site as programs ask for it first: what it is, how it is to be read, and where to find what. */
interface LinkLists {
  title: string;
  summary: string;
  details: readonly string[];
  lists: readonly { title: string; links: readonly ListedLink[] }[];
}

const toItem = ({ title, url, note }: ListedLink): ElementContent =>
  h('li', h('a', { href: url }, title), `: ${note}`);

/** Prints lists of links in the form of llms.txt: a title, a quoted summary, paragraphs, then a heading for each list. */
export const printLinkLists = ({ title, summary, details, lists }: LinkLists, url: string): string => {
  const children = [
    h('h1', title),
    h('blockquote', h('p', summary)),
    ...details.map((paragraph) => h('p', paragraph)),
    ...lists
      .filter(({ links }) => links.length > 0)
      .flatMap((list) => [h('h2', list.title), h('ul', list.links.map(toItem))]),
  ];
  return toMarkdown({ type: 'root', children }, { url, diagrams: new Map() });
};

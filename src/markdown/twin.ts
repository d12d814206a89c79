import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { stringify } from 'yaml';
import { toFootnotes } from './citation.ts';
import { toMarkdown } from './to-markdown.ts';

/** A source as the twin lists it under its number. */
export interface TwinReference {
  number: number;
  title: string;
  /** The page of the source on this site. */
  page: string;
  /** Who published it, when, and how it was read: a few sentences. */
  details: string;
  original: string;
}

/** What a page is in Markdown: the same words in the same order, without what surrounds them. */
export interface Twin {
  /** The page's own address. */
  url: string;
  /** What programs ask first; leaves out what is undefined. */
  front: Record<string, unknown>;
  title: string;
  /** Who wrote it and when, in one line. */
  byline?: string | undefined;
  /** What stands before the text and is not written in it. */
  lead?: readonly string[];
  body: Root;
  references: readonly TwinReference[];
  /** The page with all that stands behind the references. */
  evidence?: { url: string; words: string; rest: string } | undefined;
  further?: readonly { title: string; url: string }[];
  diagrams: ReadonlyMap<string, string>;
}

const toReference = ({ title, page, details, original }: TwinReference): ElementContent =>
  h('p', h('a', { href: page }, title), `. ${details} `, h('a', { href: original }, 'Original'));

const toReferences = ({ references, evidence }: Twin): ElementContent[] =>
  references.length === 0
    ? []
    : [
        h('h2', 'References'),
        ...(evidence === undefined
          ? []
          : [h('p', h('a', { href: evidence.url }, evidence.words), evidence.rest)]),
        toFootnotes(
          references.map((reference) => ({
            label: String(reference.number),
            children: [toReference(reference)],
          })),
        ),
      ];

const toFurther = ({ further = [] }: Twin): ElementContent[] =>
  further.length === 0
    ? []
    : [
        h('h2', 'Read next'),
        h(
          'ul',
          further.map(({ title, url }) => h('li', h('a', { href: url }, title))),
        ),
      ];

const toHeader = ({ title, byline, lead = [] }: Twin): ElementContent[] => [
  h('h1', title),
  ...(byline === undefined ? [] : [h('p', byline)]),
  ...lead.map((line) => h('p', line)),
];

/** Prints a page's twin: front matter for programs, then Markdown. */
export const printTwin = (twin: Twin): string => {
  const children = [...toHeader(twin), ...twin.body.children, ...toFurther(twin), ...toReferences(twin)];
  // One parser reads the front matter, another the text: neither may see the other's marks.
  const front = `---\n${stringify(twin.front, { lineWidth: 0 })}---\n`;
  return `${front}\n${toMarkdown({ type: 'root', children }, twin)}`;
};

import { toString } from 'hast-util-to-string';
import type { Element } from 'hast';
import { listElements, toAddress } from './built-site.ts';
import type { BuiltPage } from './built-site.ts';
import { readHead } from './head.ts';

/** A page with what it says in the words of schema.org, and with what its readers see. */
export interface StructuredPage {
  /** Its address below the base: `careers/freelancing/`. */
  address: string;
  url: string;
  things: readonly unknown[];
  title: string;
  headings: string[];
  description: string;
  /** What its meta elements say, by name or property. */
  metas: ReadonlyMap<string, readonly string[]>;
  /** All that stands in its body, each run of spaces as one. */
  text: string;
  /** The days that its text marks as such, `YYYY-MM-DD`. */
  days: Set<string>;
  /** Where its links lead, without fragments. */
  links: Set<string>;
}

/** Text without what only sets it: spaces, and where a line may break. */
export const toWords = (text: string): string => text.replace(/[\s\u00AD\u200B]+/gu, ' ').trim();

const readBody = (body: Element): string => {
  const texts: string[] = [];
  const open: Element['children'] = [body];
  for (let node = open.pop(); node !== undefined; node = open.pop())
    if (node.type === 'text') texts.push(node.value);
    else if (node.type === 'element' && !['script', 'style', 'template'].includes(node.tagName))
      open.push(...node.children.toReversed());
  return toWords(texts.join(''));
};

/** Reads a page of a built site as a search engine does. */
export const readStructuredPage = (page: BuiltPage, home: string): StructuredPage => {
  const address = toAddress(page.file);
  const url = `${home}${address}`;
  const head = readHead(page);
  const elements = listElements(page);
  const body = elements.find(({ tagName }) => tagName === 'body');
  const data: { '@graph'?: unknown } = JSON.parse(head.structuredData[0] ?? '{}');
  const read = (name: string): string => head.metas.get(name)?.[0] ?? '';
  return {
    address,
    url,
    things: Array.isArray(data['@graph']) ? data['@graph'] : [],
    title: read('og:title'),
    headings: elements.filter(({ tagName }) => tagName === 'h1').map((element) => toWords(toString(element))),
    description: read('description'),
    metas: head.metas,
    text: body ? readBody(body) : '',
    days: new Set(
      elements
        .filter(({ tagName }) => tagName === 'time')
        .map(({ properties }) => String(properties['dateTime'])),
    ),
    links: new Set(
      elements
        .filter(({ tagName, properties }) => tagName === 'a' && properties['href'] !== undefined)
        .map(({ properties }) => new URL(String(properties['href']), url).href.replace(/#.*$/, '')),
    ),
  };
};

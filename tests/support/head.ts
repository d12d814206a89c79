import { toString } from 'hast-util-to-string';
import { listElements } from './built-site.ts';
import type { BuiltPage } from './built-site.ts';

/** What the head of a built page says, each thing as often as it is said. */
export interface ReadHead {
  titles: string[];
  /** By name or property. */
  metas: Map<string, string[]>;
  /** By relation. */
  links: Map<string, { href: string; type?: string }[]>;
  structuredData: string[];
}

const add = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  map.set(key, [...(map.get(key) ?? []), value]);
};

/** Reads the head of a built page as a program reads it. */
export const readHead = (page: BuiltPage): ReadHead => {
  const head: ReadHead = { titles: [], metas: new Map(), links: new Map(), structuredData: [] };
  const first = listElements(page).find(({ tagName }) => tagName === 'head');
  for (const element of first ? listElements({ tree: { type: 'root', children: [first] } }) : []) {
    const { tagName, properties } = element;
    if (tagName === 'title') head.titles.push(toString(element));
    const key = properties['name'] ?? properties['property'];
    if (tagName === 'meta' && typeof key === 'string')
      add(head.metas, key, String(properties['content'] ?? ''));
    if (tagName === 'link')
      add(head.links, [properties['rel']].flat().map(String).join(' '), {
        href: String(properties['href']),
        ...(typeof properties['type'] === 'string' && { type: properties['type'] }),
      });
    if (tagName === 'script' && properties['type'] === 'application/ld+json')
      head.structuredData.push(toString(element));
  }
  return head;
};

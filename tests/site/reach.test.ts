import { toString } from 'hast-util-to-string';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { listElements, readPages, siteFolder, toAddress } from '../support/built-site.ts';
import type { BuiltPage } from '../support/built-site.ts';

const origin = 'http://localhost:4321';

/** A page that only sends on to another is no page that a reader should come across. */
const isRedirect = (page: BuiltPage): boolean =>
  listElements(page).some(({ properties }) => String(properties['httpEquiv']) === 'refresh');

const pages = readPages(siteFolder('site')).filter((page) => page.file !== '404.html' && !isRedirect(page));

interface Link {
  /** The address that it leads to, from the origin, without its fragment. */
  to: string;
  text: string;
}

const readName = (element: Element): string => {
  const label = element.properties['ariaLabel'];
  const pictures = element.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'img' ? String(child.properties['alt'] ?? '') : [],
  );
  return (typeof label === 'string' ? label : [toString(element), ...pictures].join(' ')).trim();
};

const listLinks = (page: BuiltPage): Link[] =>
  listElements(page).flatMap((element) => {
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string') return [];
    const url = new URL(href, `${origin}/${toAddress(page.file)}`);
    return [{ to: url.origin === origin ? url.pathname : url.href, text: readName(element) }];
  });

const links = new Map(pages.map((page) => [`/${toAddress(page.file)}`, listLinks(page)]));

/** How many clicks each page is from the first one. */
const measureDistances = (): Map<string, number> => {
  const distances = new Map([['/', 0]]);
  const waiting = ['/'];
  for (let from = waiting.shift(); from !== undefined; from = waiting.shift())
    for (const { to } of links.get(from) ?? []) {
      if (distances.has(to) || !links.has(to)) continue;
      distances.set(to, (distances.get(from) ?? 0) + 1);
      waiting.push(to);
    }
  return distances;
};

describe('every page', () => {
  test('is at most three clicks from the first one', () => {
    const distances = measureDistances();
    expect(links.size).toBeGreaterThan(400);
    const far = [...links.keys()].filter((address) => (distances.get(address) ?? Infinity) > 3);
    expect(far).toEqual([]);
  });

  test('has links whose words say where they lead', () => {
    const empty =
      /^(?:|[^\p{L}\p{N}]+|here|click here|this|this (?:page|link)|link|more|read more|learn more|see more)$/iu;
    const vague = [...links].flatMap(([from, all]) =>
      all.filter(({ text }) => empty.test(text)).map(({ to, text }) => `${from}: “${text}” to ${to}`),
    );
    expect(vague).toEqual([]);
  });
});

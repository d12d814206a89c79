import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { feedAttributes } from '../../src/feeds/to-feed-html.ts';
import { listFiles } from '../../src/published/list-files.ts';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';
import { findAtomFaults, findJsonFeedFaults } from '../support/feed-standards.ts';

/** An item of a JSON feed, as far as the tests read it. */
interface Item {
  id: string;
  url: string;
  title: string;
  summary: string;
  content_html: string;
  date_published: string;
  date_modified: string;
}

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

const readItems = (folder: string, file = 'feed.json'): Item[] => JSON.parse(read(folder, file)).items;

const sites = [
  { name: 'site', base: 'http://localhost:4321/' },
  { name: 'kb', base: 'https://almanac.example/kb/' },
  { name: 'stress', base: 'http://localhost:4321/' },
] as const;

test('a feed has no names for styles, scripts and places of the site', () => {
  expect([...feedAttributes].filter((name) => /^(?:class|style|id$|on|data|aria)/i.test(name))).toEqual([]);
});

describe.each(sites)('the feeds of $name', ({ name, base }) => {
  const folder = siteFolder(name);
  const files = listFiles(folder);
  const atoms = files.filter((file) => /(?:^|\/)feed\.xml$/.test(file));
  const items = readItems(folder);

  test('are one of each kind for the site and for each section that has articles, and keep to their standards', () => {
    const folders = new Set(items.map(({ url }) => url.slice(base.length).split('/')[0]));
    expect(atoms.toSorted()).toEqual(
      ['feed.xml', ...[...folders].map((one) => `${one}/feed.xml`)].toSorted(),
    );
    for (const file of atoms) {
      expect(findAtomFaults(read(folder, file)), file).toEqual([]);
      expect(findJsonFeedFaults(read(folder, file.replace('.xml', '.json'))), file).toEqual([]);
    }
  });

  test('say the same in both formats', () => {
    for (const file of atoms) {
      const ids = readItems(folder, file.replace('.xml', '.json')).map(({ id }) => id);
      const atom = [...read(folder, file).matchAll(/<entry><id>([^<]+)/g)].map(([, id]) => id);
      expect(atom, file).toEqual(ids);
    }
  });

  test('have only addresses that are whole and answer, and nothing that needs the site’s own styles', () => {
    const wrong = items.flatMap(({ url, content_html: html }) =>
      listElements({ tree: fromHtml(html, { fragment: true }) }).flatMap(({ tagName, properties }) =>
        Object.entries(properties).flatMap(([attribute, value]) => {
          if (!feedAttributes.has(attribute)) return [`${url}: <${tagName} ${attribute}>`];
          if (attribute !== 'href' && attribute !== 'src') return [];
          const address = String(value);
          if (!URL.canParse(address)) return [`${url}: ${address}`];
          if (!address.startsWith(base))
            return /^(?:https|mailto):/.test(address) ? [] : [`${url}: ${address}`];
          const path = new URL(address).pathname.slice(new URL(base).pathname.length);
          return existsSync(join(folder, path, path.endsWith('/') ? 'index.html' : '')) || path === ''
            ? []
            : [`${url}: ${address}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

const hasClass = ({ properties }: Element, name: string): boolean =>
  [properties['className']].flat().includes(name);

/** What only the page shows: how its charts are read, and the labels of its boxes. */
const isOfPage = (element: Element): boolean =>
  [
    'chart-source',
    'visually-hidden',
    'callout-title',
    'evidence-label',
    'evidence-title',
    'example-label',
  ].some((name) => hasClass(element, name)) ||
  element.children.some((child) => child.type === 'element' && child.tagName === 'svg');

const toTextWithoutNotes = (element: Element): string =>
  toString({
    ...element,
    children: element.children.flatMap(function strip(child): typeof element.children {
      if (child.type !== 'element') return [child];
      return child.tagName === 'sup' ? [] : [{ ...child, children: child.children.flatMap(strip) }];
    }),
  });

describe('an article in the feed', () => {
  const folder = siteFolder('site');
  // A change of an article is an item of its own, after which the article itself still stands there whole.
  const items = readItems(folder).filter(({ title }) => !title.startsWith('Changed: '));
  const pages = readPages(folder);

  test('is there for every article of the site', () => {
    const articles = pages.filter(({ html }) => html.includes('<article class="article"'));
    expect(articles.length).toBeGreaterThan(15);
    const paths = articles.map(({ file }) => file.replace('index.html', ''));
    expect(items.map(({ url }) => new URL(url).pathname.slice(1)).toSorted()).toEqual(paths.toSorted());
  });

  test.each(items)(
    'has every paragraph, figure and heading of its page: $url',
    ({ url, content_html: html }) => {
      const page = pages.find(({ file }) => `/${file}` === `${new URL(url).pathname}index.html`);
      if (page === undefined) throw new Error(`There is no page ${url}.`);
      // A reference is `1,2` on the page and `[1][2]` here; neither is what the text says.
      const said = words(toString(fromHtml(html.replaceAll(/<sup>.*?<\/sup>/g, ''), { fragment: true })));
      const prose = listElements(page).find((element) => hasClass(element, 'prose'));
      const own = listElements({ tree: { type: 'root', children: prose?.children ?? [] } }).filter(
        (element) => ['p', 'h2', 'h3', 'li'].includes(element.tagName) && !isOfPage(element),
      );
      const missing = own
        .map((element) => words(toTextWithoutNotes(element)))
        .filter((text) => !said.includes(text));
      expect(own.length).toBeGreaterThan(10);
      expect(missing).toEqual([]);
    },
  );

  test('is named in the head of every page, with the feed of the page’s section', () => {
    for (const { file, html } of pages.filter((page) => page.file !== '404.html')) {
      expect(html, file).toContain('type="application/atom+xml" title="Backend Almanac" href="/feed.xml"');
      expect(html, file).toContain('type="application/feed+json" title="Backend Almanac" href="/feed.json"');
    }
    const careers = pages.filter(({ file }) => file.startsWith('careers/'));
    expect(careers.length).toBeGreaterThan(2);
    for (const { html, file } of careers) expect(html, file).toContain('href="/careers/feed.xml"');
  });
});

describe('a change of meaning', () => {
  const folder = siteFolder('stress');
  const items = readItems(folder);
  const own = items.filter(({ url }) => url.endsWith('/forty-references/'));

  test('is an entry of its own, and one of its words alone is none', () => {
    expect(own.map(({ title }) => title)).toEqual([
      '2 figures changed: Forty references',
      'Remarks <b> of "alpha" & beta ]]> (all who answered, Nowhere) moved from $50,000 to $51,000: Forty references',
      'Forty references',
      'Changed: Forty references',
    ]);
    expect(new Set(own.map(({ id }) => id)).size).toBe(4);
    expect(JSON.stringify(items)).not.toContain('Commas stand');
  });

  test('says what moved from where to where, and by which source', () => {
    const texts = own
      .map(({ content_html: html }) => toString(fromHtml(html, { fragment: true })))
      .join('\n');
    expect(texts).toContain(
      'Remarks <b> of "alpha" & beta ]]> (all who answered, Nowhere) moved from $50,000 to $51,000. Source: Report alpha of group alpha',
    );
    expect(texts).toContain('</script> & ]]> “quoted”, 👩‍💻, מימין לשמאל.');
    expect(texts).toContain('A figure that the article no longer computes moved from 1.5% to 1.6%.');
  });

  test('moves the date of the article, and its own stays', () => {
    const whole = own.find(({ title }) => title === 'Forty references');
    expect(whole).toMatchObject({
      date_published: '2026-01-02T00:00:00Z',
      date_modified: '2026-01-03T00:00:00Z',
    });
  });

  test('stands in the history of the page, the newest first, and all of it on the page behind', () => {
    const page = read(folder, 'stress/forty-references/index.html');
    const history = /<summary>History<\/summary>(.*?)<\/details>/s.exec(page)?.[1] ?? '';
    expect(history.match(/<time datetime="[^"]+"/g)).toEqual([
      '<time datetime="2026-01-03"',
      '<time datetime="2026-01-03"',
      '<time datetime="2026-01-02"',
    ]);
    expect(history).toMatch(
      /The same day brought.*counted again.*left out by mistake.*href="evidence\/#history"/s,
    );
    const behind = read(folder, 'stress/forty-references/evidence/index.html');
    expect(behind).toMatch(/id="history".*wording only.*Commas stand/s);
    expect(behind).toContain('(all who answered, Nowhere): from $50,000 to $51,000.');
  });
});

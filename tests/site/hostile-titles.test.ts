// Titles, names and descriptions of tests/fixtures/stress that would be markup, code or the end of a section, wherever a
// writer of the site took them for more than text. Each file they reach is read back with a parser of its format.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { markdownToHtml } from 'satteri';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { CitationItem } from '../../src/metadata/citation-item.ts';
import { listFiles } from '../../src/published/list-files.ts';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';
import type { BuiltPage } from '../support/built-site.ts';
import { readHead } from '../support/head.ts';
import { listXmlChildren, readXml, toXmlText } from '../support/xml.ts';

const folder = siteFolder('stress');
const fixtures = join(import.meta.dirname, '../fixtures/stress');
const files = listFiles(folder);
const pages = new Map(readPages(folder).map((page) => [page.file, page]));
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

interface Named {
  id?: string;
  title: string;
  name: string;
  description: string;
  definition: string;
}
const readFixture = <Shape = Named>(file: string): Shape => parse(readFileSync(join(fixtures, file), 'utf8'));
/** The front matter of a fixture. */
const readMeta = (file: string): Named =>
  parse(readFileSync(join(fixtures, file), 'utf8').split('---\n')[1] ?? '');
const findNamed = (file: string): Named => {
  const found = readFixture<Named[]>(file).find(({ id }) => id === 'hostile');
  if (found === undefined) throw new Error(`${file} has no entry that is called hostile.`);
  return found;
};

const article = readMeta('articles/stress/hostile-title.mdx');
const term = readMeta('glossary/hostile-term.mdx');
const dataset = readFixture('datasets/hostile-table.yaml');
const source = readFixture('sources/report-with-a-hostile-title.yaml');
const path = readFixture('paths/hostile.yaml');
const topic = findNamed('topics.yaml');
const person = findNamed('people.yaml');

const named: [folder: string, title: string][] = [
  ['stress/hostile-title/', article.title],
  ['glossary/hostile-term/', term.title],
  ['data/hostile-table/', dataset.title],
  ['sources/report-with-a-hostile-title/', source.title],
  ['paths/hostile/', path.title],
  ['topics/hostile/', topic.title],
];

const getPage = (file: string): BuiltPage => {
  const page = pages.get(file);
  if (page === undefined) throw new Error(`The site has no page ${file}.`);
  return page;
};

/** Every string of a value of JSON, at any depth. */
const listStrings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listStrings) : [];
};

/** Titles are set with typographic quotation marks where they are read, and as typed where a program reads them. */
const straighten = (text: string): string => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");

/** Control and format characters; line breaks, tabs and the joiner within emoji apart. */
const unseen = /[^\P{C}\n\r\t\u200D]/u;

describe('a title that would be more than text', () => {
  test.each(named)('is the heading and the name of its page at /%s', (address, title) => {
    const page = getPage(`${address}index.html`);
    const heading = listElements(page).find(({ tagName }) => tagName === 'h1');
    expect(heading && straighten(toString(heading))).toBe(straighten(title));
    const head = readHead(page);
    const [previewed = ''] = head.metas.get('og:title') ?? [];
    // The page of a topic says behind its name what it lists.
    expect([title, `${title}: articles on this topic`]).toContain(previewed);
    expect(head.titles.join()).toContain(title.slice(0, 20));
    const [data = ''] = head.structuredData;
    expect(listStrings(JSON.parse(data))).toContain(previewed);
  });

  test('adds no element to any page: every script is one of ours', () => {
    const strange = [...pages.values()].flatMap((page) =>
      listElements(page)
        .filter(({ tagName }) => ['script', 'style', 'iframe', 'object'].includes(tagName))
        .filter(({ properties }) => properties['type'] !== 'application/ld+json')
        .filter((element) => toString(element).includes('alert(1)'))
        .map(() => page.file),
    );
    const count = (file: string): number =>
      listElements(getPage(file)).filter(({ tagName }) => tagName === 'script').length;
    expect(strange).toEqual([]);
    expect(count('stress/hostile-title/index.html')).toBe(count('stress/forty-references/index.html'));
    expect(count('data/hostile-table/index.html')).toBe(count('data/long-table/index.html'));
    expect(count('topics/hostile/index.html')).toBe(count('topics/bounds/index.html'));
  });

  test('leaves every file of JSON readable, and comes out of it as it went in', () => {
    const all = files.filter((file) => file.endsWith('.json'));
    const strings = new Map(all.map((file) => [file, listStrings(JSON.parse(read(file)))]));
    expect(all.length).toBeGreaterThan(100);
    expect(strings.get('stress/hostile-title/preview.json')).toContain(article.title);
    expect(strings.get('stress/hostile-title/preview.json')).toContain(article.description);
    expect(strings.get('data/hostile-table.json')).toContain(dataset.title);
    expect(strings.get('stress/feed.json')).toContain(article.title);
    expect(strings.get('claims.json')).toContain(source.title);
  });

  test('leaves every file of XML well formed, and comes out of it as it went in', () => {
    const all = files.filter((file) => /\.(xml|svg)$/.test(file));
    const texts = new Map(all.map((file) => [file, readXml(join(folder, file))]));
    expect(all.length).toBeGreaterThan(20);
    for (const feed of ['feed.xml', 'stress/feed.xml']) {
      const root = texts.get(feed);
      const entries = root === undefined ? [] : listXmlChildren(root, 'entry');
      const titles = entries.flatMap((entry) => listXmlChildren(entry, 'title')).map(toXmlText);
      expect(titles).toContain(article.title);
    }
    const charts = all.filter((file) => file.startsWith('charts/hostile-table'));
    expect(charts).not.toEqual([]);
    for (const chart of charts) {
      const root = texts.get(chart);
      expect(root && toXmlText(root)).toContain('"quoted" & ]]>');
    }
  });

  test('is one heading of its twin in Markdown, and one value of its front matter', () => {
    for (const [address, title] of named.slice(0, 2)) {
      const [, meta = '', ...body] = read(`${address}index.md`).split('---\n');
      const parsed: Named = parse(meta);
      expect(parsed.title).toBe(title);
      const tree = fromHtml(markdownToHtml(body.join('---\n')).html, { fragment: true });
      const elements = listElements({ tree });
      const headings = elements.filter(({ tagName }) => tagName === 'h1');
      expect(headings.map((heading) => straighten(toString(heading)))).toEqual([straighten(title)]);
      expect(elements.filter(({ tagName }) => tagName === 'script')).toEqual([]);
    }
    const list = fromHtml(markdownToHtml(read('llms.txt')).html, { fragment: true });
    const links = listElements({ tree: list }).filter(({ tagName }) => tagName === 'a');
    expect(links.map((link) => straighten(toString(link)))).toContain(straighten(article.title));
  });

  test.each([
    ['bib', '@bibtex/text'],
    ['ris', '@ris/file'],
  ] as const)('is read back from a citation as .%s', (ending, forceType) => {
    const cited: [folder: string, title: string][] = [
      ['stress/hostile-title/', article.title],
      ['data/hostile-table/', dataset.title],
      ['sources/report-with-a-hostile-title/', source.title],
    ];
    const titles = cited.map(([address]) => {
      const text = read(`${address}cite.${ending}`);
      const [item]: Partial<CitationItem>[] = new Cite(text, { generateGraph: false, forceType }).data;
      // BibTeX protects capitals, which the library reads as markup.
      return item?.title?.replaceAll(/<\/?span[^>]*>/g, '');
    });
    // In TeX two hyphens are a dash, and two straight marks a closing one.
    const asSet = (title: string): string =>
      ending === 'bib' ? title.replaceAll('--', '–').replaceAll("''", '”') : title;
    expect(titles).toEqual(cited.map(([, title]) => asSet(title)));
  });

  test('is drawn on a card that is a picture', async () => {
    for (const card of ['stress/hostile-title', 'data/hostile-table', 'paths/hostile']) {
      const { format, width, height } = await sharp(join(folder, `cards/${card}.png`)).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    }
  });
});

test('a name that would be more than text is read as it was written, on the page and in what programs read', () => {
  const page = getPage('stress/hostile-title/index.html');
  const text = toString(page.tree);
  expect(text).toContain(person.name);
  const meta: { authors: string[] } = parse(read('stress/hostile-title/index.md').split('---\n')[1] ?? '');
  expect(meta.authors).toContain(person.name);
  expect(listStrings(JSON.parse(read('stress/feed.json')))).toContain(person.name);
});

test('no file that is text holds a character that nobody sees', () => {
  const texts = files.filter((file) => /\.(html|xml|svg|json|md|txt|csv|bib|ris)$/.test(file));
  expect(texts.length).toBeGreaterThan(300);
  expect(texts.filter((file) => unseen.test(read(file)))).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/files/split-front-matter.ts';
import type { Article } from '../../src/schemas/article.ts';
import type { Path } from '../../src/schemas/path.ts';
import type { Term } from '../../src/schemas/term.ts';
import type { Topic } from '../../src/schemas/topic.ts';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';

const content = join(import.meta.dirname, '../../content');
const pages = new Map(readPages(siteFolder('site')).map((page) => [page.file, page]));

/** The front matter of every file of a folder of content, by id. */
const readFrontMatter = <Meta>(folder: string): { id: string; meta: Meta }[] =>
  globSync('**/*.mdx', { cwd: join(content, folder) }).map((file) => {
    const split = splitFrontMatter(file, readFileSync(join(content, folder, file), 'utf8'));
    if (!split.ok) throw new Error(`${file} has no front matter.`);
    const meta: Meta = parse(split.parts.frontMatter);
    return { id: file.replace(/\.mdx$/, '').replaceAll('\\', '/'), meta };
  });

const articles = readFrontMatter<Article>('articles');
const terms = readFrontMatter<Term>('glossary');
const topics: Topic[] = parse(readFileSync(join(content, 'topics.yaml'), 'utf8'));
const paths = globSync('*.yaml', { cwd: join(content, 'paths') }).map((file): Path =>
  parse(readFileSync(join(content, 'paths', file), 'utf8')),
);

const elementsOf = (file: string): Element[] => {
  const page = pages.get(file);
  if (page === undefined) throw new Error(`There is no page ${file}.`);
  return listElements(page);
};

/** The elements within the first one that has a class. */
const within = (file: string, name: string): Element[] => {
  const box = elementsOf(file).find(({ properties }) => String(properties['className']) === name);
  return box === undefined ? [] : listElements({ tree: { type: 'root', children: [box] } });
};

const toLinks = (elements: readonly Element[]): string[] =>
  elements.flatMap(({ tagName, properties }) => (tagName === 'a' ? [String(properties['href'])] : []));

/** The text of an element, a space between its parts. */
const textOf = ({ children }: Element): string =>
  children
    .map((child) => toString(child))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const linksOf = (file: string): string[] => toLinks(elementsOf(file));

describe('topics', () => {
  test('every article links to the pages of its topics, and is reached from each of them', () => {
    const broken = articles.flatMap(({ id, meta }) => {
      const links = toLinks(within(`${id}/index.html`, 'topics'));
      return meta.topics.filter(
        (topic) =>
          !links.includes(`/topics/${topic}/`) || !linksOf(`topics/${topic}/index.html`).includes(`/${id}/`),
      );
    });
    expect(articles.length).toBeGreaterThan(5);
    expect(broken).toEqual([]);
  });

  test('the list of topics has those with an article, with their number, and no others', () => {
    const used = topics.filter(({ id }) => articles.some(({ meta }) => meta.topics.includes(id)));
    const rows = within('topics/index.html', 'topic-list').filter(({ tagName }) => tagName === 'li');
    expect(rows.map(textOf).toSorted()).toEqual(
      used
        .map(({ id, title, description }) => {
          const count = articles.filter(({ meta }) => meta.topics.includes(id)).length;
          return `${title} ${description} ${count} ${count === 1 ? 'article' : 'articles'}`;
        })
        .toSorted(),
    );
    expect([...pages.keys()].filter((file) => file.startsWith('topics/')).length).toBe(used.length + 1);
  });

  test('a topic leads to the topics with which it shares articles', () => {
    const links = toLinks(within('topics/payments/index.html', 'topic-neighbours'));
    expect(links).toContain('/topics/fintech/');
    expect(links).not.toContain('/topics/payments/');
    expect(links).not.toContain('/topics/pay/');
  });
});

describe('the A–Z index', () => {
  const entries = new Set(
    elementsOf('a-z/index.html')
      .filter(({ tagName }) => tagName === 'li')
      .flatMap((item) => {
        const [link] = toLinks(listElements({ tree: { type: 'root', children: [item] } }));
        return [`${textOf(item)} → ${link}`];
      }),
  );
  const isMissing = (entry: string): boolean => !entries.has(entry);

  test('has every term under its title, and sends every other name of it there', () => {
    const expected = terms.flatMap(({ id, meta: { title, aliases = [] } }) => [
      `${title} Term → /glossary/${id}/`,
      ...aliases.map((alias) => `${alias}, see ${title} → /glossary/${id}/`),
    ]);
    expect(expected.length).toBeGreaterThan(200);
    expect(expected.filter(isMissing)).toEqual([]);
  });

  test('has every article, topic with articles, reading path and page', () => {
    const used = topics.filter(({ id }) => articles.some(({ meta }) => meta.topics.includes(id)));
    const expected = [
      ...articles.map(({ id, meta }) => `${meta.title} Article → /${id}/`),
      ...used.map(({ id, title }) => `${title} Topic → /topics/${id}/`),
      ...paths.map(({ id, title }) => `${title} Reading path → /paths/${id}/`),
      ...['About', 'Method', 'Privacy'].map((title) => `${title} Page → /${title.toLowerCase()}/`),
      'Demand Section → /demand/',
      'Sources Page → /sources/',
    ];
    expect(expected.filter(isMissing)).toEqual([]);
  });

  test('is reached from the foot of every page, as the topics are', () => {
    const without = [...pages.keys()].filter((file) => {
      const links = toLinks(within(file, 'site-footer'));
      return !links.includes('/a-z/') || !links.includes('/topics/');
    });
    expect(without).toEqual([]);
  });
});

describe('the glossary', () => {
  test('says how many terms it has, and shows the other names of each', () => {
    const page = elementsOf('glossary/index.html');
    const texts = page.filter(({ tagName }) => tagName === 'dd').map((element) => toString(element));
    const others = terms.flatMap(({ meta }) => meta.aliases ?? []);
    expect(within('glossary/index.html', 'page-header').map(textOf)).toContainEqual(
      expect.stringContaining(`${terms.length} terms and ${others.length} other names`),
    );
    expect(texts).toContain('Also k8s, kube, container orchestration');
  });

  test('lets a reader compare a term with others and leaf to the next one', () => {
    const file = 'glossary/idempotency/index.html';
    expect(toLinks(within(file, 'term-aside'))).toEqual(
      expect.arrayContaining(['/glossary/http/', '/industries/payment-gateways/']),
    );
    expect(toLinks(within(file, 'pager'))).toEqual(['/glossary/http/', '/glossary/idempotency-key/']);
  });
});

describe('reading paths', () => {
  test.each(paths)(
    '$id is a numbered list of its articles with the time that they take together',
    ({ id, steps }) => {
      const file = `paths/${id}/index.html`;
      const items = within(file, 'path-steps').filter(({ tagName }) => tagName === 'li');
      const minutes = items.reduce((sum, { properties }) => sum + Number(properties['dataMinutes']), 0);
      expect(within(file, 'path-steps')[0]?.tagName).toBe('ol');
      expect(items.map(({ properties }) => properties['dataArticle'])).toEqual(
        steps.map(({ article }) => article),
      );
      expect(within(file, 'path-count').map(textOf)).toEqual([
        `${steps.length} articles, ${minutes} minutes`,
      ]);
    },
  );

  test.each(articles)('$id says where it stands in at most two of them, and what comes next', ({ id }) => {
    const lines = within(`${id}/index.html`, 'places')
      .filter(({ tagName }) => tagName === 'p')
      .map(textOf);
    const places = paths.flatMap(({ title, steps }) => {
      const index = steps.findIndex(({ article }) => article === id);
      const next = articles.find((article) => article.id === steps[index + 1]?.article);
      const line = `Step ${index + 1} of ${steps.length} in ${title}`;
      return index < 0 ? [] : [next === undefined ? line : `${line} · next: ${next.meta.title}`];
    });
    expect(lines.length).toBe(Math.min(2, places.length));
    expect(places).toEqual(expect.arrayContaining(lines));
  });
});

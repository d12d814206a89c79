import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { listElements, readPages, siteFolder, toAddress } from '../support/built-site.ts';
import type { BuiltPage } from '../support/built-site.ts';

const content = join(import.meta.dirname, '../../content');

const findSection = (page: BuiltPage): Element | undefined =>
  listElements(page).find(({ properties }) => String(properties['ariaLabelledBy']) === 'comments');

const listWithin = (element: Element): Element[] =>
  listElements({ tree: { type: 'root', children: [element] } });

describe('an article of the site', () => {
  const articles = readPages(siteFolder('site')).filter(({ file }) =>
    existsSync(join(content, 'articles', `${toAddress(file).replace(/\/$/, '')}.mdx`)),
  );
  const countFiles = ({ file }: BuiltPage): number => {
    const folder = join(content, 'comments', toAddress(file));
    return existsSync(folder) ? readdirSync(folder).length : 0;
  };
  const quiet = articles.filter((page) => countFiles(page) === 0);

  test('has as many comments as there are files, or says that there are none, and leads to the way in', () => {
    const wrong = articles.filter((page) => {
      const section = findSection(page);
      const count = countFiles(page);
      const text = section === undefined ? '' : toString(section).replace(/\s+/g, ' ');
      const isTold =
        count === 0 ? text === 'CommentsNo comments yet. Comment' : text.startsWith(`Comments (${count})`);
      const link = section && listWithin(section).find(({ tagName }) => tagName === 'a');
      return !isTold || (count === 0 && link?.properties['href'] !== '/contributing/#comment-on-an-article');
    });
    expect(articles.length).toBeGreaterThanOrEqual(5);
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('pays at most 120 compressed bytes for having no comments, and asks for no style sheet of theirs', () => {
    const costs = quiet.map(({ html }) => {
      const without = html.replace(/<section aria-labelledby="comments".*?<\/section>/s, '');
      expect(without).not.toBe(html);
      return brotliCompressSync(html).length - brotliCompressSync(without).length;
    });
    console.info(`"No comments yet" costs an article at most ${Math.max(...costs)} bytes.`);
    expect(Math.max(...costs)).toBeLessThanOrEqual(120);
    expect(quiet.filter(({ html }) => /_astro\/comments\./.test(html)).map(({ file }) => file)).toEqual([]);
  });
});

describe('an article with comments', () => {
  const folder = siteFolder('discussed');
  const pages = readPages(folder);
  const findPage = (name: string): BuiltPage => {
    const page = pages.find(({ file }) => file === `demand/${name}/index.html`);
    if (page === undefined) throw new Error(`There is no page ${name}.`);
    return page;
  };
  const listNames = (element: Element): string[] =>
    listWithin(element)
      .filter(({ properties }) => String(properties['className']) === 'comment-name')
      .map((name) => toString(name));
  /** The lists of threads, without those of answers. */
  const listLists = (page: BuiltPage): Element[] =>
    listElements(page).filter(({ properties }) => String(properties['className']) === 'comment-list');

  test('shows their number, three popular ones by score, and the others by age, with answers under each', () => {
    const page = findPage('discussed');
    const section = findSection(page);
    const headings = section && listWithin(section).filter(({ tagName }) => /^h\d$/.test(tagName));
    expect(headings?.map((heading) => toString(heading))).toEqual([
      'Comments (13)',
      'Popular comments',
      'All other comments',
    ]);
    const [popular, others] = listLists(page);
    expect(popular && listNames(popular)).toEqual([
      'Ninety of a hundred',
      'Early reply',
      'Late reply',
      'Older twin',
      'Younger twin',
    ]);
    expect(others && listNames(others)).toEqual([
      'Without a vote',
      'One of one',
      'Nobody agrees',
      'أحمد',
      'An endless word',
      'W'.repeat(60),
      'One of everything',
      'דוד',
    ]);
  });

  test('calls nothing popular that nobody voted on', () => {
    const section = findSection(findPage('answered'));
    expect(section && toString(section)).toMatch(/^Comments \(2\)A reader/);
  });

  test('holds nothing of them that acts or has an address of its own', () => {
    const section = findSection(findPage('discussed'));
    const elements = section ? listWithin(section) : [];
    const texts = elements.filter(({ properties }) => String(properties['className']) === 'comment-text');
    expect(texts.length).toBe(13);
    for (const text of texts) expect(toHtml(text)).not.toMatch(/ id=|<(?:script|img|svg|h\d|input)|style=/);
    const links = texts.flatMap(listWithin).filter(({ tagName }) => tagName === 'a');
    expect(links.map(({ properties }) => [properties['href'], String(properties['rel'] ?? '')])).toEqual([
      ['https://example.org/a/long/path', 'nofollow,ugc,noopener'],
      ['/demand/quiet/#why', ''],
    ]);
  });

  test('leads to the form in the repository: for a new comment, and for an answer to each but the answers', () => {
    const form = 'https://git.example/almanac/issues/new?template=comment.yml&article=demand/';
    const links = (name: string): unknown[] => {
      const section = findSection(findPage(name));
      const all = section === undefined ? [] : listWithin(section);
      return all.map(({ properties }) => properties['href']).filter((href) => String(href).startsWith(form));
    };
    expect(links('quiet')).toEqual([`${form}quiet`]);
    expect(links('answered')).toEqual([`${form}answered&answers=only`, `${form}answered`]);
    expect(links('discussed')).toHaveLength(11);
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'long-title': 'off', 'no-raw-characters': 'off', 'doctype-style': 'off', 'void-style': 'off' },
    });
    const report = await validator.validateFile(join(folder, 'demand/discussed/index.html'));
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });
});

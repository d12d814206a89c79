import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { markdownToHtml } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listFiles } from '../../src/published/list-files.ts';
import { listElements, readPages, siteFolder, toAddress } from '../support/built-site.ts';
import type { BuiltPage } from '../support/built-site.ts';

const sites = [
  { name: 'site', url: 'http://localhost:4321/' },
  { name: 'kb', url: 'https://almanac.example/kb/' },
] as const;

const hasClass = ({ properties }: Element, ...names: string[]): boolean =>
  [properties['className']].flat().some((name) => names.includes(String(name)));

const isReferences = (element: Element): boolean => hasClass(element, 'references');

const isArticle = (page: BuiltPage): boolean =>
  listElements(page).some(({ properties }) => properties['dataPagefindMeta'] === 'kind:article');

/** What a page has for who looks, clicks or discusses, and Markdown has not; a chart's legend is the head of its table. */
const isOfThePage = (element: Element): boolean =>
  hasClass(
    element,
    'cite',
    'chart-table',
    'code-language',
    'places',
    'topics',
    'pager',
    'disclosure',
    'data-footnote-backref',
  ) ||
  hasClass(element, 'chart-legend', 'chart-drawing', 'diagram-scroll', 'sr-only') ||
  element.tagName === 'nav' ||
  ['comments', 'related', 'backlinks'].includes(String(element.properties['ariaLabelledBy'])) ||
  'dataFootnoteRef' in element.properties;

const blocks = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'td', 'th', 'pre', 'figcaption']);

// Where the page leads to a chart's table, the twin has the table: the dot between two links goes with the first.
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').replace('. · ', '. ').trim();

/** The words of a node, without those of the page alone and of the blocks within it. */
const ownWords = (node: Nodes, isTop = true): string => {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && !isTop) {
    if (isOfThePage(node)) return '';
    if (blocks.has(node.tagName)) return ' ';
  }
  return 'children' in node ? node.children.map((child) => ownWords(child, false)).join('') : '';
};

/** Every block of words of a tree, in order. */
const listBlocks = (tree: Root | Element): string[] => {
  const found: string[] = [];
  visit(tree, 'element', (element) => {
    if (isOfThePage(element)) return SKIP;
    if (hasClass(element, 'article-meta')) {
      found.push(...element.children.map((part) => squeeze(ownWords(part))));
      return SKIP;
    }
    if (blocks.has(element.tagName)) found.push(squeeze(ownWords(element)));
    return undefined;
  });
  return found.filter((words) => words !== '');
};

const split = (markdown: string): { front: Record<string, unknown>; text: string } => {
  const [, front = '', text = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(markdown) ?? [];
  return { front: parse(front), text };
};

/** The Markdown as another program's parser reads it, with the references as the section that they are. */
const readTwin = (text: string): Root => {
  const { html } = markdownToHtml(text, { features: { gfm: true } });
  return fromHtml(html, { fragment: true });
};

const withoutReferences = (tree: Root): string => {
  visit(tree, 'element', (element, index, parent) => {
    const isReference = element.tagName === 'sup' || 'dataFootnotes' in element.properties;
    if (!isReference || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return listBlocks(tree).join('\n');
};

/** The first block that does not stand in the text after the block before it. */
const findMissing = (wanted: readonly string[], text: string): string | undefined => {
  let position = 0;
  return wanted.find((block) => {
    const at = text.indexOf(block, position);
    position = at + block.length;
    return at < 0;
  });
};

describe.each(sites)('the Markdown of the articles at $url', ({ name, url }) => {
  const folder = siteFolder(name);
  const articles = readPages(folder)
    .filter(isArticle)
    .map((page) => {
      const markdown = readFileSync(join(folder, page.file.replace(/html$/, 'md')), 'utf8');
      return { page, address: toAddress(page.file), ...split(markdown) };
    });

  test('has every sentence, figure, table and line of code of the page, in order', () => {
    const gaps = articles.flatMap(({ page, address, text }) => {
      const article = listElements(page).find(({ tagName }) => tagName === 'article');
      const body = listElements({ tree: { type: 'root', children: article ? [article] : [] } });
      const references = body.find(isReferences);
      const listed = new Set(references === undefined ? [] : listBlocks(references));
      const words = article === undefined ? [] : listBlocks(article).filter((block) => !listed.has(block));
      const missing = findMissing(words, withoutReferences(readTwin(text)));
      return words.length < 20 || missing !== undefined ? [`${address}: ${missing}`] : [];
    });
    expect(articles.length).toBeGreaterThan(15);
    expect(gaps).toEqual([]);
  });

  test('lists the references of the page under the same numbers', () => {
    const wrong = articles.flatMap(({ page, address, text }) => {
      const list = listElements(page).find(isReferences);
      const onPage = list === undefined ? [] : listElements({ tree: { type: 'root', children: [list] } });
      const titles = onPage.filter(({ tagName }) => tagName === 'li').map((item) => squeeze(toString(item)));
      const notes = [...text.matchAll(/^\[\^(\d+)\]: (.*)$/gm)].map(([, number, note]) => ({
        number: Number(number),
        words: squeeze(toString(readTwin(note ?? ''))),
      }));
      const differ = titles.some(
        (title, index) => notes[index]?.number !== index + 1 || !notes[index]?.words.startsWith(title),
      );
      return titles.length === 0 || titles.length !== notes.length || differ ? [address] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('cites at each place what the page cites there', () => {
    const wrong = articles.filter(({ page, text }) => {
      const onPage = listElements(page)
        .filter((element) => hasClass(element, 'cite'))
        .flatMap((element) => toString(element).match(/\d+/g) ?? []);
      const inTwin = [...text.replace(/^\[\^\d+\]:/gm, '').matchAll(/\[\^(\d+)\]/g)].map(
        ([, number]) => number,
      );
      return onPage.length === 0 || onPage.join() !== inTwin.join();
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test('says where the page is, when it was written and reviewed, and under which licence', () => {
    const wrong = articles.filter(({ page, address, front }) => {
      const days = new Set(
        listElements(page)
          .filter(({ tagName, properties }) => tagName === 'time' && properties['dateTime'] !== undefined)
          .map(({ properties }) => String(properties['dateTime'])),
      );
      return (
        front['canonical'] !== url + address ||
        ![front['published'], front['updated'], front['reviewed']].every((day) => days.has(String(day))) ||
        !String(front['licence']).includes('https://creativecommons.org/licenses/by/4.0/')
      );
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test('is named in the head of every page that has it, and of no other', () => {
    const wrong = readPages(folder).filter((page) => {
      const links = listElements(page).filter(({ properties }) => properties['type'] === 'text/markdown');
      const targets = links.map(({ properties }) =>
        new URL(String(properties['href']), url + toAddress(page.file)).href.slice(url.length),
      );
      const twin = page.file.replace(/html$/, 'md');
      return targets.join() !== (existsSync(join(folder, twin)) ? twin : '');
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('has no link that needs the page to be followed', () => {
    const links = listFiles(folder)
      .filter((file) => file.endsWith('/index.md'))
      .flatMap((file) => {
        const tree = readTwin(split(readFileSync(join(folder, file), 'utf8')).text);
        return listElements({ tree }).flatMap(({ tagName, properties }) => {
          const isOfNotes = 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
          return tagName === 'a' && !isOfNotes ? [String(properties['href'])] : [];
        });
      });
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter((href) => !URL.canParse(href))).toEqual([]);
  });
});

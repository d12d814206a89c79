import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/published/list-files.ts';
import { listElements, siteFolder } from '../support/built-site.ts';

const root = join(import.meta.dirname, '../..');
const folder = siteFolder('stress');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

const elements = listElements({ tree: fromHtml(read('stress/pictures/index.html')) });
const figures = elements.filter(({ properties }) => String(properties['className']) === 'picture');

const find = (figure: Element, tagName: string): Element | undefined =>
  listElements({ tree: { type: 'root', children: [figure] } }).find((inner) => inner.tagName === tagName);

const images = figures.map((figure) => find(figure, 'img')?.properties ?? {});
const files = listFiles(join(folder, 'pictures'));

describe('a picture on a page', () => {
  test('has its size, the words for it, and waits until it is near', () => {
    expect(images.map(({ width, height, alt }) => [width, height, alt])).toEqual([
      [1600, 80, 'A long row of bars, each of another colour'],
      [300, 3600, 'A high stack of bars, each of another colour'],
      [48, 48, 'Three small bars in a list'],
      [48, 48, 'Three small bars in a quotation'],
      [1600, 80, 'The long row of bars, within a note'],
    ]);
    for (const { loading, decoding } of images) expect([loading, decoding]).toEqual(['lazy', 'async']);
  });

  test('has its caption below it, as it was written, or none', () => {
    const captions = figures.map((figure) => find(figure, 'figcaption'));
    expect(captions.map((caption) => caption && toString(caption).slice(0, 43))).toEqual([
      'A caption may have several sentences. It sa',
      undefined,
      'Small pictures stay small.',
      undefined,
      'Drawn for "this" test <alone> & no other.',
    ]);
  });

  test('stands in no paragraph, which could not hold it', () => {
    const paragraphs = elements.filter(({ tagName }) => tagName === 'p');
    expect(paragraphs.filter((paragraph) => find(paragraph, 'img'))).toEqual([]);
  });
});

describe('the file of a picture', () => {
  test('is called by a hash of its bytes, once for all that show it', () => {
    expect(files.length).toBe(3);
    for (const file of files) {
      const bytes = readFileSync(join(folder, 'pictures', file));
      expect(file).toBe(`${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.webp`);
    }
    expect(new Set(images.map(({ src }) => src))).toEqual(new Set(files.map((file) => `/pictures/${file}`)));
  });

  test('has the size that the page says', async () => {
    for (const { src, width, height } of images) {
      const { format, ...size } = await sharp(join(folder, String(src))).metadata();
      expect([format, size.width, size.height]).toEqual(['webp', width, height]);
    }
  });

  test('says no more of where it was taken and by whom', () => {
    const source = readFileSync(join(root, 'tests/fixtures/stress/articles/stress/very-tall.jpg'), 'latin1');
    expect(source).toContain('Secret Owner');
    for (const file of files) {
      const bytes = readFileSync(join(folder, 'pictures', file), 'latin1');
      expect(bytes).not.toMatch(/Secret|Exif|EXIF|XMP |ICCP/);
    }
  });
});

describe('who reads no pages', () => {
  const addresses = images.map(({ src }) => `http://localhost:4321${String(src)}`);

  test('finds the pictures in the text as Markdown', () => {
    const shown = [...read('stress/pictures/index.md').matchAll(/!\[([^\]]*)\]\((\S+)(?: "([^]*?)")?\)\n/g)];
    expect(shown.map(([, alt, address]) => [alt, address])).toEqual(
      images.map(({ alt }, index) => [alt, addresses[index]]),
    );
    expect(shown[2]?.[3]).toBe('Small pictures stay small.');
  });

  test('finds them in the feeds, at addresses that lead there from anywhere', () => {
    const feed: { items: { url: string; content_html: string }[] } = JSON.parse(read('stress/feed.json'));
    const item = feed.items.find(({ url }) => url.endsWith('/stress/pictures/'));
    const html = fromHtml(item?.content_html ?? '', { fragment: true });
    const shown = listElements({ tree: html }).filter(({ tagName }) => tagName === 'img');
    expect(shown.map(({ properties }) => properties)).toEqual(
      images.map(({ alt, width, height }, index) => ({ src: addresses[index], alt, width, height })),
    );
    expect(item?.content_html).toContain('<figcaption>Small pictures stay small.</figcaption>');
  });

  test('finds them in the sitemap, each once', () => {
    const map = read('sitemap-articles-0.xml');
    const own = /<url><loc>[^<]*\/stress\/pictures\/<\/loc>.*?<\/url>/s.exec(map)?.[0] ?? '';
    const listed = [...own.matchAll(/<image:loc>([^<]*\/pictures\/[^<]*)</g)].map(([, address]) => address);
    expect(listed).toEqual([...new Set(addresses)]);
  });
});

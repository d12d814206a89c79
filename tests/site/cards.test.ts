import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';
import type { BuiltPage } from '../support/built-site.ts';

const folder = siteFolder('site');
const content = join(import.meta.dirname, '../../content');
const cards = globSync('cards/**/*.png', { cwd: folder });

const listIds = (pattern: string, prefix = ''): string[] =>
  globSync(pattern, { cwd: content }).map(
    (file) => prefix + file.replaceAll('\\', '/').replace(/^[^/]+\/|\.(?:mdx|yaml)$/g, ''),
  );

describe('the cards', () => {
  test('stand for every article, section, dataset and path, and one for all else', () => {
    const sections = [...readFileSync(join(content, 'sections.yaml'), 'utf8').matchAll(/^- id: (\S+)$/gm)];
    const names = [
      ...listIds('articles/*/*.mdx'),
      ...listIds('datasets/*.yaml', 'data/'),
      ...listIds('paths/*.yaml', 'paths/'),
      ...sections.map(([, id]) => id ?? ''),
      'almanac',
    ];
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !existsSync(join(folder, 'cards', `${name}.png`)))).toEqual([]);
    expect(cards.length).toBe(names.length);
  });

  test('have at most 60 kB each', () => {
    expect(cards.filter((file) => statSync(join(folder, file)).size > 60_000)).toEqual([]);
  });

  test('are pictures of 1200 by 630 pixels, no two alike', async () => {
    const sizes = await Promise.all(cards.map((file) => sharp(join(folder, file)).metadata()));
    expect(
      sizes.filter(({ width, height, format }) => `${format} ${width} ${height}` !== 'png 1200 630'),
    ).toEqual([]);
    expect(new Set(cards.map((file) => readFileSync(join(folder, file), 'base64'))).size).toBe(cards.length);
  });
});

describe('the head of every page', () => {
  const pages = readPages(folder).filter(({ html }) => !html.includes('http-equiv="refresh"'));
  const readMeta = (page: BuiltPage, name: string): string[] =>
    listElements(page).flatMap(({ properties }) =>
      properties['property'] === name ? [String(properties['content'])] : [],
    );

  test('names one card that is there, with its size and with words for who does not see it', () => {
    const wrong = pages.filter((page) => {
      const [image = '', ...further] = readMeta(page, 'og:image');
      const [alt = ''] = readMeta(page, 'og:image:alt');
      const file = image.replace(/^https?:\/\/[^/]+\//, '');
      return (
        further.length > 0 ||
        !existsSync(join(folder, file)) ||
        alt.length < 10 ||
        readMeta(page, 'og:image:width')[0] !== '1200' ||
        readMeta(page, 'og:image:height')[0] !== '630'
      );
    });
    expect(pages.length).toBeGreaterThan(400);
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test("names its own card on an article, and the almanac's where a page has none", () => {
    const find = (file: string): string | undefined => {
      const page = pages.find((candidate) => candidate.file === `${file}/index.html`);
      return page && readMeta(page, 'og:image')[0];
    };
    expect(find('careers/freelancing')).toMatch(/\/cards\/careers\/freelancing\.png$/);
    expect(find('data/us-wage-percentiles-2025')).toMatch(/\/cards\/data\/us-wage-percentiles-2025\.png$/);
    expect(find('method')).toMatch(/\/cards\/almanac\.png$/);
  });
});

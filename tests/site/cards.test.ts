import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { siteFolder } from '../support/built-site.ts';

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

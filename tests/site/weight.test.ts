import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/published/list-files.ts';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';
import { createScale, listLateScripts, listStyles } from '../support/weight.ts';

/** What fits into the first round trip of a new connection: ten packets of 1,460 bytes. */
const oneRoundTrip = 14_600;

const folder = siteFolder('site');
const pages = readPages(folder);
const articles = new Set(
  readdirSync(join(import.meta.dirname, '../../content/articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => `${file.replaceAll('\\', '/').replace(/\.mdx$/, '')}/index.html`),
);
const weigh = createScale(folder);
const weights = pages
  .filter(({ file }) => articles.has(file))
  .map(weigh)
  .map((weight) => ({ ...weight, sum: weight.html + weight.css }))
  .toSorted((one, other) => other.sum - one.sum);

const tooHeavy = (isTooHeavy: (weight: (typeof weights)[number]) => boolean): string[] =>
  weights.filter(isTooHeavy).map(({ file, sum, scripts, fonts }) => `${file}: ${sum}, ${scripts}, ${fonts}`);

describe('the first view of an article', () => {
  test('is measured for every article', () => {
    console.table(weights);
    expect(weights.map(({ file }) => file).toSorted()).toEqual([...articles].toSorted());
  });

  test('has its HTML and CSS in one round trip for nine articles of ten, and in 20 kB for all', () => {
    const heavy = tooHeavy(({ sum }) => sum > oneRoundTrip);
    expect(heavy.length / weights.length, heavy.join('\n')).toBeLessThanOrEqual(0.1);
    expect(tooHeavy(({ sum }) => sum > 20_000)).toEqual([]);
  });

  test('loads at most 5 kB of scripts and 35 kB of fonts', () => {
    expect(tooHeavy(({ scripts }) => scripts > 5_000)).toEqual([]);
    expect(tooHeavy(({ fonts }) => fonts > 35_000)).toEqual([]);
  });
});

describe('every page', () => {
  test('asks for its scripts when it has been painted, and names none that would be asked for before', () => {
    const early = pages.flatMap((page) =>
      listElements(page)
        .filter(
          ({ tagName, properties }) =>
            (tagName === 'script' && properties['src'] !== undefined) ||
            (tagName === 'link' && /preload/.test(String(properties['rel']))),
        )
        .map(({ properties }) => `${page.file}: ${String(properties['src'] ?? properties['href'])}`),
    );
    expect(early).toEqual([]);
    expect(pages.filter((page) => listLateScripts(page).length === 0).map(({ file }) => file)).toEqual([]);
  });

  test('shows its text before a font is there, and has style sheets that ask no other host', () => {
    const files = listFiles(folder)
      .filter((file) => file.endsWith('.css'))
      .map((file) => ({ file, css: readFileSync(join(folder, file), 'utf8') }));
    const inPages = pages.flatMap((page) => listStyles(page).map((css) => ({ file: page.file, css })));
    expect(inPages.length).toBe(pages.length);
    const problems = [...files, ...inPages].flatMap(({ file, css }) => {
      const fonts = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
      return [
        ...fonts
          .filter((font) => font.includes('url(') && !/font-display:\s*(?:swap|fallback|optional)/.test(font))
          .map((font) => `${file}: ${font}`),
        ...(css.match(/(?:url\(|@import)\s*["']?(?:https?:)?\/\/[^)"']*/g) ?? []).map(
          (address) => `${file}: ${address}`,
        ),
      ];
    });
    expect(problems).toEqual([]);
  });
});

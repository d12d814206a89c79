import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { HtmlValidate } from 'html-validate';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { pageScript } from '../../src/elements/page-script.ts';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';

const folder = siteFolder('site');
const pages = readPages(folder);

/** Data for programs, which no browser runs: of this type exactly, and JSON from end to end. */
const isStructuredData = (element: Element): boolean => {
  const { properties } = element;
  if (properties['type'] !== 'application/ld+json' || Object.keys(properties).length > 1) return false;
  return typeof JSON.parse(toString(element)) === 'object';
};

describe('the markup', () => {
  test('is valid HTML on every page', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      elements: ['html5'],
      rules: {
        // Matters of style, not of validity.
        'no-inline-style': 'error',
        'long-title': 'off',
        'prefer-native-element': 'off',
        'no-trailing-whitespace': 'off',
        'attr-quotes': 'off',
        'void-style': 'off',
        'doctype-style': 'off',
        'no-raw-characters': 'off',
      },
    });
    const problems: string[] = [];
    for (const { file } of pages) {
      const report = await validator.validateFile(join(folder, file));
      for (const result of report.results)
        for (const { ruleId, message, line } of result.messages)
          problems.push(`${file}:${line} ${ruleId} ${message}`);
    }
    expect(problems.slice(0, 20)).toEqual([]);
  });

  test('has no style attribute, no event handler and no inline script but the one that is the same on every page', () => {
    const found = pages.flatMap((page) =>
      listElements(page).flatMap((element) => {
        const { tagName, properties, children } = element;
        const handlers = Object.keys(properties).filter((name) => name === 'style' || /^on[A-Z]/.test(name));
        const isInline =
          tagName === 'script' &&
          children.length > 0 &&
          toString(element) !== pageScript &&
          !isStructuredData(element);
        return [
          ...handlers.map((name) => `${page.file}: <${tagName} ${name}>`),
          ...(isInline ? [`${page.file}: inline <script>`] : []),
        ];
      }),
    );
    expect(found).toEqual([]);
  });

  test('has the styles of its kind of page once, in the head, and no others in the page', () => {
    const kinds = new Set<string>();
    const wrong = pages.filter((page) => {
      const styles = listElements(page).filter(({ tagName }) => tagName === 'style');
      for (const style of styles) kinds.add(toString(style));
      return styles.length !== 1 || !(page.html.split('<body')[0] ?? '').includes('<style>');
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
    const sheets = readdirSync(join(import.meta.dirname, '../../src/styles/sheets'));
    // Of the files one is what all kinds have. A policy names each of the others by its hash.
    expect(kinds.size).toBe(sheets.length - 1);
  });

  test('has the script for the theme and for what comes late once on each page, before any style sheet', () => {
    const wrong = pages.filter(({ html }) => {
      const [before = '', ...after] = html.split(`>${pageScript}</script>`);
      return after.length !== 1 || before.includes('<style>') || !before.includes('name="color-scheme"');
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('asks no other host for anything', () => {
    const requested = pages.flatMap((page) =>
      listElements(page).flatMap(({ tagName, properties }) => {
        const isFetched =
          ['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'object'].includes(tagName) ||
          (tagName === 'link' &&
            ['stylesheet', 'icon', 'preload', 'modulepreload'].includes(String(properties['rel'])));
        const address = properties['src'] ?? properties['href'] ?? properties['data'];
        return isFetched && typeof address === 'string' && /^(?:[a-z]+:)?\/\//i.test(address)
          ? [`${page.file}: ${address}`]
          : [];
      }),
    );
    expect(requested).toEqual([]);
  });

  test('has one h1 on each page and skips no heading level', () => {
    const wrong = pages.flatMap((page) => {
      const levels = listElements(page).flatMap(({ tagName }) =>
        /^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : [],
      );
      const skips = levels.some((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
      return levels.filter((level) => level === 1).length === 1 && levels[0] === 1 && !skips
        ? []
        : [`${page.file}: ${levels.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });
});

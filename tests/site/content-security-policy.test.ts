import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { createPolicy } from '../../src/metadata/content-security-policy.ts';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';

const isPolicy = ({ tagName, properties }: Element): boolean =>
  tagName === 'meta' && String(properties['httpEquiv']) === 'Content-Security-Policy';

const textsOf = (elements: readonly Element[], tagName: string): string[] =>
  elements
    .filter((element) => element.tagName === tagName && element.properties['type'] === undefined)
    .map(toString);

// `discussed` has addresses that moved, too.
describe.each(['site', 'discussed'] as const)('every page of the site `%s`', (name) => {
  const pages = readPages(siteFolder(name));

  test('has a policy that names what stands in it and nothing more, before all that a policy rules', () => {
    const wrong = pages.filter((page) => {
      const elements = listElements(page);
      const head = elements.find(({ tagName }) => tagName === 'head');
      const expected = createPolicy({
        scripts: textsOf(elements, 'script'),
        styles: textsOf(elements, 'style'),
        compiles: page.file === 'search/index.html',
      });
      const [first] = head?.children ?? [];
      return (
        elements.filter(isPolicy).length !== 1 ||
        first?.type !== 'element' ||
        !isPolicy(first) ||
        first.properties['content'] !== expected
      );
    });
    expect(pages.length).toBeGreaterThan(10);
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('says how its text is encoded where browsers look for it, in its first 1,024 bytes', () => {
    const late = pages.filter(({ html }) => {
      const at = html.indexOf('<meta charset="utf-8">');
      return at < 0 || Buffer.byteLength(html.slice(0, at)) > 1_000;
    });
    expect(late.map(({ file }) => file)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { createAddresses } from '../knowledge/addresses.ts';
import { readDocument } from './read-document.ts';
import type { Document, Segment } from './types.ts';

const addresses = createAddresses({ base: '/kb/', origin: 'https://almanac.example' });

const read = (body: string): Document => {
  const result = readDocument({ file: 'x.mdx', body, addresses });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.document;
};

const toHtml = (segments: readonly Segment[]): string =>
  segments
    .map((segment) =>
      typeof segment === 'string' ? segment : `[${segment.name}|${toHtml(segment.children)}]`,
    )
    .join('');

const htmlOf = (body: string): string => toHtml(read(body).segments);

describe('a document', () => {
  test('is finished HTML with component calls between it', () => {
    expect(read('Pay was <Fact of="a/b" form="rounded" /> in *2026*.').segments).toEqual([
      '<p>Pay was ',
      { name: 'Fact', props: { of: 'a/b', form: 'rounded' }, children: [] },
      ' in <em>2026</em>.</p>',
    ]);
  });

  test('keeps what stands between the tags of a component, and components within components', () => {
    expect(htmlOf('<Callout kind="note">\n\nSee <Term of="x">the *term*</Term>.\n\n</Callout>')).toMatch(
      /^\[Callout\|\s*<p>See \[Term\|the <em>term<\/em>\]\.<\/p>\s*\]$/,
    );
  });

  test('drops comments and the space before a citation', () => {
    expect(htmlOf('A claim <Cite of="a" />. {/* not shown */}')).toBe('<p>A claim[Cite|]. </p>');
  });

  test('knows what it cites, which terms and pages it links, and where', () => {
    const { citations, terms, links } = read(
      'One <Fact of="a/b" />.\n\n<Chart dataset="d" title="A chart" />\n\n<Term of="t">t</Term> [x](/a/b/#c)',
    );
    expect(citations.map(({ kind, of, line }) => [kind, of, line])).toEqual([
      ['fact', 'a/b', 1],
      ['chart', 'd', 3],
    ]);
    expect(terms).toEqual([{ of: 't', line: 5, column: 1, endLine: 5, endColumn: 22 }]);
    expect(links).toEqual([
      { of: '/a/b/#c', line: 5, column: 23, endLine: 5, endColumn: 35, written: '[x](/a/b/#c' },
    ]);
  });

  test('has headings with ids as GitHub makes them, told apart, and clear of the ids of the page', () => {
    expect(read('## Why?\n\n## Why?\n\n## References').headings.map(({ id }) => id)).toEqual([
      'why',
      'why-1',
      'references-1',
    ]);
  });

  test('has the base path in its on-site links, and links elsewhere that pass nothing on', () => {
    expect(htmlOf('[in](/demand/) [out](https://example.org/)')).toBe(
      '<p><a href="/kb/demand/">in</a> <a href="https://example.org/" rel="nofollow ugc noopener">out</a></p>',
    );
  });

  test('has tables that scroll and are aligned by class', () => {
    const html = htmlOf('| a | b |\n| - | -: |\n| 1 | 2 |');
    expect(html).toContain(
      '<div class="table-scroll" role="region" aria-label="Table 1" tabindex="0"><table>',
    );
    expect(html).toContain('<th class="align-right" scope="col">b</th>');
    expect(html).not.toContain('style=');
  });

  test('has code with its language and title, coloured by class, and escaped', () => {
    const html = htmlOf('```ts title="add.ts"\nconst a = "<script>";\n```');
    expect(html).toContain(
      '<span class="code-title">add.ts</span><span class="code-language">TypeScript</span>',
    );
    expect(html).toContain('<b>const</b> a = <i class="s">');
    expect(html).not.toContain('<script>');
  });

  test('marks the lines of code that its fence asks for, neighbours together', () => {
    const html = htmlOf('```ts {1,3-4}\n// one\nlet two;\n/* three\nfour */\nfive();\n```');
    expect(html).toContain(
      '<code><mark><i>// one</i>\n</mark><b>let</b> two;\n<mark><i>/* three\n</i><i>four */</i>\n</mark><i class="f">five</i>();</code>',
    );
  });

  test('is refused where a fence marks a line that its code does not have', () => {
    const result = readDocument({ file: 'x.mdx', body: 'Text.\n\n```ts {2}\none();\n```', addresses });
    expect(result).toMatchObject({ ok: false, findings: [{ rule: 'fence/lines', line: 3 }] });
  });

  test('has headings that are links to themselves, unless they hold a link', () => {
    expect(htmlOf('## One *two*')).toBe('<h2 id="one-two"><a href="#one-two">One <em>two</em></a></h2>');
    expect(htmlOf('## One [two](/demand/)')).toBe('<h2 id="one-two">One <a href="/kb/demand/">two</a></h2>');
  });

  test('has diagrams without the renderer’s style sheet, fonts and inline styles', () => {
    const html = htmlOf(
      '```mermaid\nflowchart LR\n  A[One] --> B[Two]\n```\n\n```mermaid\nflowchart LR\n  A --> B\n```',
    );
    expect(html).toContain('aria-label="Diagram: One to Two"');
    expect(html).not.toMatch(/<style|style=|fonts\.|data-/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('counts its words without its code, and keeps its text for search', () => {
    const { words, plainText } = read('One two **three**.\n\n```ts\nconst four = 5;\n```');
    expect(words).toBe(3);
    expect(plainText).toBe('One two three.');
  });

  test('is never compiled when the policy refuses a part of it', () => {
    const result = readDocument({ file: 'x.mdx', body: 'Fine.\n\n{globalThis.ran = true}', addresses });
    expect(result.ok).toBe(false);
    expect('ran' in globalThis).toBe(false);
  });
});

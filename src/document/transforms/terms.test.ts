import { describe, expect, test } from 'vitest';
import { createAddresses } from '../../knowledge/addresses.ts';
import { readDocument } from '../read-document.ts';
import type { Document, Segment } from '../types.ts';

const addresses = createAddresses({ base: '/', origin: 'https://almanac.example' });

const read = (body: string): Document => {
  const result = readDocument({ file: 'x.mdx', body, addresses });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.document;
};

const toText = (segments: readonly Segment[]): string =>
  segments
    .map((segment) =>
      typeof segment === 'string'
        ? segment
        : `[${segment.props['of'] ?? segment.name}|${toText(segment.children)}]`,
    )
    .join('');

const textOf = (body: string): string => toText(read(body).segments).replace(/<h2[^>]*>/g, '<h2>');

describe('a term of the glossary', () => {
  test('is a link where it is first used, and plain words after that', () => {
    expect(
      textOf(
        'A <Term of="x">queue</Term>, a <Term of="x">queue</Term>.\n\nTwo <Term of="x">*queues*</Term>.',
      ),
    ).toBe('<p>A [x|queue], a queue.</p>\n<p>Two <em>queues</em>.</p>');
  });

  test('is a link again in the next section, which a heading of the second level begins', () => {
    const body = ['A TERM.', '## One', 'A TERM.', '### Two', 'A TERM.', '## Three', 'A TERM.'].join('\n\n');
    expect(textOf(body.replaceAll('TERM', '<Term of="x">log</Term>')).split('\n')).toEqual([
      '<p>A [x|log].</p>',
      '<h2><a href="#one">One</a></h2>',
      '<p>A [x|log].</p>',
      '<h3 id="two"><a href="#two">Two</a></h3>',
      '<p>A log.</p>',
      '<h2><a href="#three">Three</a></h2>',
      '<p>A [x|log].</p>',
    ]);
  });

  test('does not make other terms plain, and is found within other components', () => {
    expect(
      textOf(
        '<Callout kind="note">\n\nA <Term of="x">queue</Term>.\n\n</Callout>\n\nA <Term of="y">log</Term> is no <Term of="x">queue</Term> <Cite of="s" />.',
      ).replaceAll('\n', ''),
    ).toBe('[Callout|<p>A [x|queue].</p>]<p>A [y|log] is no queue[s|].</p>');
  });

  test('is counted at each use, so that a check can point at any of them', () => {
    expect(read('<Term of="x">a</Term> and <Term of="x">b</Term>').terms.map(({ of }) => of)).toEqual([
      'x',
      'x',
    ]);
  });
});

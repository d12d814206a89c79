import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import type { CitationItem } from './citation-item.ts';
import { printCitations } from './print-citations.ts';

const plain: CitationItem = {
  id: 'wages-2025--median',
  type: 'entry',
  title: 'The median was $135,980.',
  author: [{ family: 'Byron', given: 'Ada' }, { literal: 'Bureau of Wages & Hours' }],
  issued: { 'date-parts': [[2026, 3, 7]] },
  'container-title': 'Wages, 2025',
  publisher: 'Wages Press',
  URL: 'https://almanac.example/sources/wages-2025/?a=b_c&d=%20#median',
  note: 'software developers; source: https://wages.example/a_b?c=100%25',
};

const parsers = { bib: '@bibtex/text', ris: '@ris/file', json: '@else/json' } as const;

/** What the library reads in a file that it wrote; it marks protected capitals with elements of their own. */
const readBack = (text: string, format: keyof typeof parsers): Partial<CitationItem>[] =>
  new Cite(text, { generateGraph: false, forceType: parsers[format] }).data.map((item) => ({
    ...item,
    title: item.title?.replaceAll(/<\/?span[^>]*>/g, '') ?? '',
  }));

const titles = [
  'Plain',
  'Cloud’s “true” cost: 50% & rising_fast #1 for $5',
  'He said "no" and \'yes\'',
  'Braces {in} a {{title}}',
  'A lone { and a lone } brace, and a back\\slash',
  'C# ~ C++ ^ caret',
  'If a < b and b > c then <b>bold</b> <i>is not</i>',
  'Łódź, Zürich, São Paulo, 日本の開発者, Ελλάδα, مطور',
  'Dashes – and — and … and 1/2 ½ ² €5 ₹5 → ✓ 🚀',
  'SELECT … FOR UPDATE: An API for iOS and macOS',
  'An e-mail@example.org, 100 %, @misc{key, title = {x}}',
  'TY  - is a tag of RIS and ER  - too',
  `A very long title ${'of many words '.repeat(15)}ends`,
];

describe.each(['bib', 'ris', 'json'] as const)('a citation as %s', (format) => {
  test.each(titles)('is read back with the title %j', (title) => {
    const [item] = readBack(printCitations([{ ...plain, title }], format), format);
    // TeX takes two spaces for one, and RIS would take them for the end of a tag.
    expect(item?.title?.replaceAll('  ', ' ')).toBe(title.replaceAll('  ', ' '));
  });

  test('is read back with its key, its address, its note, its source and its publisher', () => {
    const [item] = readBack(printCitations([plain], format), format);
    expect(item).toMatchObject({
      id: plain.id,
      URL: plain.URL,
      note: plain.note,
      'container-title': plain['container-title'],
      publisher: plain.publisher,
    });
  });

  test('is read back with its authors, people and organisations', () => {
    const [item] = readBack(printCitations([plain], format), format);
    expect(item?.author?.[0]).toEqual({ family: 'Byron', given: 'Ada' });
    expect(Object.values(item?.author?.[1] ?? {})).toEqual(['Bureau of Wages & Hours']);
  });

  test.each([[[2026]], [[2026, 3]], [[2026, 11, 24]]])('is read back with the date %j', (parts) => {
    const [item] = readBack(
      printCitations([{ ...plain, issued: { 'date-parts': [parts] } }], format),
      format,
    );
    expect(item?.issued?.['date-parts']).toEqual([parts]);
  });

  test('is read back without a date where it has none', () => {
    const { issued: _, ...undated } = plain;
    expect(readBack(printCitations([undated], format), format)[0]).not.toHaveProperty('issued');
  });

  test('keeps the order of several, each under its own key', () => {
    const items = ['c', 'a', 'b'].map((id) => ({ ...plain, id }));
    expect(readBack(printCitations(items, format), format).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});

describe('a citation in plain text', () => {
  test('has authors, day, title, source, publisher, address and note', () => {
    expect(printCitations([{ ...plain, author: [{ family: 'Byron', given: 'Ada' }] }], 'txt')).toBe(
      'Byron, A. (7 March 2026). The median was $135,980. In Wages, 2025. Wages Press. ' +
        'https://almanac.example/sources/wages-2025/?a=b_c&d=%20#median ' +
        '[software developers; source: https://wages.example/a_b?c=100%25]\n',
    );
  });

  test('prints a date no more exactly than it is known', () => {
    const print = (parts: number[]): string =>
      printCitations([{ ...plain, issued: { 'date-parts': [parts] } }], 'txt');
    expect(print([2026, 3])).toContain('(March 2026)');
    expect(print([2026])).toContain('(2026)');
  });

  test('says where no date is known', () => {
    const { issued: _, ...undated } = plain;
    expect(printCitations([undated], 'txt')).toContain('(n.d.)');
  });

  test('does not name a publisher twice that is the author', () => {
    const item = { ...plain, author: [{ literal: 'Wages Press' }] };
    expect(printCitations([item], 'txt').split('Wages Press')).toHaveLength(2);
  });

  test('does not tell years apart by letters, because each is copied alone', () => {
    const items = ['a', 'b'].map((id) => ({ ...plain, id }));
    expect(printCitations(items, 'txt').match(/\(7 March 2026\)/g)).toHaveLength(2);
  });

  test('keeps signs that other formats would read as markup', () => {
    const title = 'If a < b & {c} then <b>bold</b> 日本';
    expect(printCitations([{ ...plain, title }], 'txt')).toContain(title);
  });

  test('has a blank line between two, and none within one', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ ...plain, id }));
    for (const format of ['txt', 'bib', 'ris'] as const)
      expect(printCitations(items, format).trim().split('\n\n')).toHaveLength(3);
  });
});

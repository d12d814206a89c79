import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it('splits at full stops, question marks and exclamation marks', () => {
    expect(split('Is it so? It is. Look!')).toEqual(['Is it so?', 'It is.', 'Look!']);
  });

  it('ends no sentence at an abbreviation that belongs to what follows', () => {
    for (const text of [
      'Large firms, e.g. Shopify, publish their peaks.',
      'It is one protocol, i.e. HTTP, with two mappings.',
      'Compare PostgreSQL vs. MySQL here.',
      'Software developers are No. 2 on the list.',
      'See Fig. 3 and pp. 12 to 14.',
      'About Dr. Smith nothing is known.',
    ])
      expect(split(text)).toEqual([text]);
  });

  it('ends no sentence at an abbreviation that may end one when the words go on', () => {
    for (const text of [
      'Hiring in U.S. firms slowed.',
      'The U.S. Bureau of Labor Statistics counts them.',
      'Acme Inc. Reported results are not used.',
      'Rows, columns, etc. are counted.',
      'Chen et al. found no effect.',
      'It ran at 3 a.m. on a Sunday.',
    ])
      expect(split(text)).toEqual([text]);
  });

  it('ends a sentence at such an abbreviation when the next word opens one', () => {
    expect(split('It grew in the U.S. The rest fell.')).toEqual(['It grew in the U.S.', 'The rest fell.']);
    expect(split('They sold it to Acme Inc. In 2025 it closed.')).toEqual([
      'They sold it to Acme Inc.',
      'In 2025 it closed.',
    ]);
  });

  it('takes "no" for a word unless a number follows', () => {
    expect(split('Is that enough? No. Postings fell.')).toEqual(['Is that enough?', 'No.', 'Postings fell.']);
  });

  it('splits before a sentence that opens with a digit, a small letter or a stand-in for code', () => {
    expect(split('It rose. 36% agreed.')).toEqual(['It rose.', '36% agreed.']);
    expect(split('It is fast. npm lists it.')).toEqual(['It is fast.', 'npm lists it.']);
    expect(split('It retries. \uFFFC does not.')).toEqual(['It retries.', '\uFFFC does not.']);
  });

  it('splits neither inside a number nor inside a name', () => {
    for (const text of ['It fell by 4.3 points to 1.64%.', 'Node.js 24 runs it.', 'Wait... then go on.'])
      expect(split(text)).toEqual([text]);
  });

  it('reads on over a line break inside a paragraph and keeps it in the text', () => {
    expect(split('The share\nrose. It\r\nfell.')).toEqual(['The share\nrose.', 'It\r\nfell.']);
  });

  it('keeps closing quotes and brackets with the sentence they close', () => {
    expect(split('He said "it fell." Then (it rose.) Good.')).toEqual([
      'He said "it fell."',
      'Then (it rose.)',
      'Good.',
    ]);
  });

  it('returns nothing for a text without words', () => {
    expect(split('')).toEqual([]);
    expect(split(' \n ')).toEqual([]);
  });

  it('gives slices in order, and leaves out nothing but white space', () => {
    const prose = fc.array(
      fc.constantFrom(
        'It fell',
        '. ',
        '36%',
        'e.g.',
        ' U.S. ',
        '\n',
        '"',
        '?',
        '\uFFFC',
        '…',
        ')',
        '1.5',
        '🙂',
        ' x',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          prose.map((words) => words.join('')),
        ),
        (text) => {
          let end = 0;
          for (const sentence of splitSentences(text)) {
            expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
            expect(text.slice(end, sentence.start).trim()).toBe('');
            end = sentence.end;
          }
          expect(text.slice(end).trim()).toBe('');
        },
      ),
    );
  });

  it('gets through a very long paragraph', () => {
    expect(splitSentences('It fell by 3. '.repeat(15_000))).toHaveLength(15_000);
    expect(splitSentences(`${'a'.repeat(100_000)}${'. '.repeat(50_000)}`).length).toBeGreaterThan(0);
  });
});

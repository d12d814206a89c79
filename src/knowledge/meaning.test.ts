import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestMeaning, toFigureKey } from './meaning.ts';
import type { Meaning, MeaningPart } from './meaning.ts';

const meaning: Meaning = {
  title: 'Are there enough posts?',
  description: 'What the counts of posts say, and what they cannot.',
  confidence: { level: 'low', reason: 'One count, taken once.' },
  parts: [
    'The median is ',
    { kind: 'fact', of: 'survey/median', form: 'rounded' },
    { kind: 'cite', of: 'survey' },
    ' a year; see ',
    { kind: 'link', to: '/careers/pay/' },
    { kind: 'code', language: 'sql', text: 'SELECT 1;\n  -- two\n' },
    { kind: 'chart', dataset: 'posts', title: 'Posts by year', columns: 'posts' },
    { kind: 'picture', of: 'articles/demand/queue.png', alt: 'A queue that grows', caption: 'Seen in May.' },
  ],
  figures: new Map([['survey/median rounded', '$50,000']]),
  charts: [
    [
      ['Year', 'Posts'],
      ['2025', '120'],
      ['2026', '140'],
    ],
  ],
  pictures: new Map([['articles/demand/queue.png', 'aaaa']]),
};
const digest = digestMeaning(meaning);

const picture = {
  kind: 'picture',
  of: 'articles/demand/queue.png',
  alt: 'A queue that grows',
  caption: 'Seen in May.',
} as const;

const withPart = (index: number, part: MeaningPart): Meaning => ({
  ...meaning,
  parts: meaning.parts.with(index, part),
});

describe('the digest of a meaning', () => {
  test('names the version of its definition', () => {
    expect(digest).toMatch(/^v1-[0-9a-f]{32}$/);
  });

  test.each<[string, Meaning]>([
    ['the title', { ...meaning, title: 'Are there enough jobs?' }],
    ['the description', { ...meaning, description: 'What the counts of posts say.' }],
    ['the confidence', { ...meaning, confidence: { ...meaning.confidence, level: 'high' } }],
    [
      'why it is so',
      { ...meaning, confidence: { ...meaning.confidence, reason: 'Two counts, taken once.' } },
    ],
    ['a word', withPart(0, 'The mean is ')],
    ['a printed value', { ...meaning, figures: new Map([['survey/median rounded', '$51,000']]) }],
    ['the fact behind a value', withPart(1, { kind: 'fact', of: 'survey/mean', form: 'rounded' })],
    ['a citation', withPart(2, { kind: 'cite', of: 'census' })],
    ['the target of a link', withPart(4, { kind: 'link', to: '/careers/freelancing/' })],
    ['a line of code', withPart(5, { kind: 'code', language: 'sql', text: 'SELECT 2;\n  -- two\n' })],
    ['how code is indented', withPart(5, { kind: 'code', language: 'sql', text: 'SELECT 1;\n-- two\n' })],
    ['the title of a chart', withPart(6, { kind: 'chart', dataset: 'posts', title: 'Posts' })],
    [
      'a value of a chart',
      {
        ...meaning,
        charts: [
          [
            ['Year', 'Posts'],
            ['2025', '121'],
            ['2026', '140'],
          ],
        ],
      },
    ],
    [
      'a row less in a chart',
      {
        ...meaning,
        charts: [
          [
            ['Year', 'Posts'],
            ['2026', '140'],
          ],
        ],
      },
    ],
    ['the bytes of a picture', { ...meaning, pictures: new Map([['articles/demand/queue.png', 'bbbb']]) }],
    ['the words for a picture', withPart(7, { ...picture, alt: 'A queue that shrinks' })],
    ['the caption of a picture', withPart(7, { ...picture, caption: 'Seen in June.' })],
    ['the order of the parts', { ...meaning, parts: meaning.parts.toReversed() }],
  ])('changes with %s', (_name, other) => {
    expect(digestMeaning(other)).not.toBe(digest);
  });

  test.each<[string, Meaning]>([
    ['quotation marks', { ...meaning, title: 'Are there enough posts?', parts: meaning.parts }],
    [
      'spaces at the end of a line of code',
      withPart(5, { kind: 'code', language: 'sql', text: 'SELECT 1;  \n  -- two\n' }),
    ],
    [
      'which columns are named, where the rows are the same',
      withPart(6, { kind: 'chart', dataset: 'posts', title: 'Posts by year' }),
    ],
    [
      'the name of the file of a picture',
      {
        ...withPart(7, { ...picture, of: 'articles/demand/line.png' }),
        pictures: new Map([['articles/demand/line.png', 'aaaa']]),
      },
    ],
  ])('does not change with %s', (_name, other) => {
    expect(digestMeaning(other)).toBe(digest);
  });

  const toTitle = (title: string): string => digestMeaning({ ...meaning, title });

  test('takes typed and typographic marks, and the two forms of a letter, for the same', () => {
    expect(toTitle('“Is it ‘so’?” – he’s sure… — Zoë')).toBe(
      toTitle("\"Is it 'so'?\" -- he's sure... --- Zoe\u0308"),
    );
  });

  const word = fc.stringMatching(/^[\p{L}\p{N}]{1,12}$/u);
  const space = fc.constantFrom(' ', '\n', '\t', '  ', '\r\n', '\u00a0', ' \n ');

  test('never changes with the spaces between words', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, space), { minLength: 1 }), (words) => {
        const set = words.map(([text, between]) => text + between).join('');
        expect(toTitle(`${set}end`)).toBe(toTitle(`${words.map(([text]) => text).join(' ')} end`));
      }),
    );
  });

  test('always changes with a word', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), word, fc.nat(), (words, other, at) => {
        const index = at % words.length;
        fc.pre(words[index]?.normalize('NFC') !== other.normalize('NFC'));
        expect(toTitle(words.with(index, other).join(' '))).not.toBe(toTitle(words.join(' ')));
      }),
    );
  });

  test('never takes words for what stands for something else', () => {
    const text = JSON.stringify(['cite', 'census']);
    expect(digestMeaning(withPart(2, text))).not.toBe(
      digestMeaning(withPart(2, { kind: 'cite', of: 'census' })),
    );
  });
});

test('a figure is known by what is printed, and by its form where that is not the exact one', () => {
  expect(toFigureKey({ of: 'survey/median', form: 'exact' })).toBe('survey/median');
  expect(toFigureKey({ of: 'survey/median', form: 'rounded' })).toBe('survey/median rounded');
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { digitsPattern, wordsPattern } from './numerals.ts';
import * as patterns from './statistic-patterns.ts';
import { findStatistics } from './statistics.ts';

interface Labelled {
  text: string;
  statistic: boolean;
  heldOut?: boolean;
}

const isLabelled = (value: unknown): value is Labelled =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  'statistic' in value &&
  typeof value.statistic === 'boolean';

const readLabelled = (): Labelled[] => {
  const file = new URL('../../tests/fixtures/figures/sentences.yaml', import.meta.url);
  const entries: unknown = parse(readFileSync(file, 'utf8'));
  return Array.isArray(entries) ? entries.filter(isLabelled) : [];
};

const labelled = readLabelled();

/** The texts that are judged otherwise than they are labelled. */
const findMisses = (set: Labelled[]): string[] =>
  set.filter(({ text, statistic }) => findStatistics(text).length > 0 !== statistic).map(({ text }) => text);

const kindsOf = (text: string): string[] =>
  findStatistics(text).map((figure) => `${figure.kind}: ${figure.text}`);

describe('the labelled sentences', () => {
  it('are many, and about as many on each side', () => {
    const share = labelled.filter(({ statistic }) => statistic).length / labelled.length;
    expect(labelled.length).toBeGreaterThanOrEqual(220);
    expect(labelled.filter(({ heldOut }) => heldOut).length).toBeGreaterThanOrEqual(60);
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
    expect(new Set(labelled.map(({ text }) => text)).size).toBe(labelled.length);
  });

  it.each([
    { side: 'that state a statistic', statistic: true },
    { side: 'that state none', statistic: false },
  ])('$side are judged rightly nineteen times in twenty', ({ side, statistic }) => {
    const set = labelled.filter((sentence) => sentence.statistic === statistic);
    const misses = findMisses(set);
    if (misses.length > 0)
      console.info(`Misjudged of ${set.length} ${side}:\n${misses.map((text) => `  ${text}`).join('\n')}`);
    expect(1 - misses.length / set.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('findStatistics', () => {
  it.each([
    ['36% of 49,191 respondents', ['percentage: 36%', 'count: 49,191 respondents']],
    ['between 10–15 per cent', ['percentage: 10–15 per cent']],
    ['thirty-six percent', ['percentage: thirty-six percent']],
    ['one in five postings', ['percentage: one in five']],
    ['nearly half of them said', ['percentage: nearly half']],
    ['one software developer in five', ['percentage: one software developer in five']],
    ['every second applicant had no degree', ['percentage: every second']],
    ['from a fifth to a third', ['percentage: from a fifth']],
    ['US$4.88 million a breach', ['money: US$4.88 million']],
    ['pays €52 an hour', ['money: €52']],
    ['4.88 million dollars', ['money: 4.88 million dollars']],
    ['hundreds of thousands of euros', ['money: hundreds of thousands of euros']],
    ['tens of thousands of postings', ['count: tens of thousands of postings']],
    ['725 health-care breaches in a year', ['count: 725 health-care breaches']],
    ['three times as many applicants', ['multiple: three times as many']],
    ['2.5x more frequent', ['multiple: 2.5x']],
    ['a tenfold rise', ['multiple: tenfold']],
    ['8 per 10,000 payments', ['rate: 8 per 10,000']],
    ['129,200 openings a year', ['rate: 129,200 openings a year']],
    ['a median of 44 days', ['count: 44 days']],
  ])('takes "%s" apart into %j', (text, figures) => {
    expect(kindsOf(text)).toEqual(figures);
  });

  it('gives the slice of the text that the figure takes up', () => {
    expect(findStatistics('In 2025, 36% used HTTP/2.')).toEqual([
      { start: 9, end: 12, text: '36%', kind: 'percentage' },
    ]);
  });

  it('finds figures across a line break and a no-break space', () => {
    expect(kindsOf('It had 1.7 million\ndevelopers.')).toEqual(['count: 1.7 million\ndevelopers']);
    expect(kindsOf('It fell by 12\u00a0%.')).toEqual(['percentage: 12\u00a0%']);
    expect(kindsOf('It had 49\u202f191 respondents.')).toEqual(['count: 49\u202f191 respondents']);
  });

  it('tells a year before a noun from a count of it', () => {
    expect(kindsOf('In 2025 developers agreed.')).toEqual([]);
    expect(kindsOf('In all 2,025 developers agreed.')).toEqual(['count: 2,025 developers']);
  });

  it('tells an age and a span of years before a noun from a count of it', () => {
    expect(kindsOf('Hiring of people aged 22–25 developers fell.')).toEqual([]);
    expect(kindsOf('The 2024–33 developers projection changed.')).toEqual([]);
    expect(kindsOf('It took 24–33 developers.')).toEqual(['count: 24–33 developers']);
  });

  it('tells what the author sets from what somebody measured', () => {
    expect(kindsOf('Send 5% of traffic there.')).toEqual([]);
    expect(kindsOf('APIs are 57% of traffic.')).toEqual(['percentage: 57%']);
    expect(kindsOf('The wait doubled each time.')).toEqual([]);
    expect(kindsOf('Openings doubled.')).toEqual(['multiple: doubled']);
    expect(kindsOf('It allows 100 requests a minute.')).toEqual([]);
    expect(kindsOf('It serves 100 requests a minute.')).toEqual(['rate: 100 requests a minute']);
  });

  it('never throws, and gives slices in order that do not overlap', () => {
    const words = [
      '36',
      '%',
      ' ',
      'one',
      ' in ',
      'five',
      '$',
      '€',
      'million',
      ' of ',
      'half',
      'twice',
      ' the ',
      'pay',
      '-',
      ',',
      '.',
      '\n',
      'thousands',
      'developers',
      ' times ',
      'as',
      ' many',
      'per',
      '10,000',
      'k',
      '\uFFFC',
      '🙂',
      'é',
    ];
    const prose = fc.array(fc.constantFrom(...words)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary' })), (text) => {
        let end = 0;
        for (const figure of findStatistics(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          end = figure.end;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the cost of a long text', () => {
  const all = [digitsPattern, wordsPattern, ...Object.values(patterns)];

  it('cannot be more than linear, because no pattern holds an unbounded quantifier', () => {
    expect(all.length).toBeGreaterThan(30);
    // Outside character classes and after escapes are taken out, `*`, `+` and `{n,}` are what is unbounded.
    const bare = all.map(({ source }) =>
      source.replaceAll(/\\[pP]\{[^}]{1,9}\}|\\./gu, '_').replaceAll(/\[[^\]]{1,60}\]/gu, '_'),
    );
    expect(bare.filter((source) => /[*+]|\{\d{1,3},\}/u.test(source))).toEqual([]);
  });

  it.each([
    '1',
    '1,',
    '1,000',
    '1.',
    '5% ',
    'one ',
    'a ',
    'half of ',
    ' ',
    '-',
    '$',
    'thousands of ',
    'half a million and a half ',
    'in five in ten ',
    'the index of ',
    'developers ',
    '\u00a0',
    'É',
  ])('is borne by 200,000 characters of "%s"', (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    for (const figure of findStatistics(text)) expect(figure.end).toBeLessThanOrEqual(text.length);
  });
});

import { describe, expect, test } from 'vitest';
import { source } from './source.ts';

type Fields = Readonly<Record<string, unknown>>;

const soundFact: Fields = {
  id: 'software-developers-annual-wage-p50',
  statement: 'In May 2025 the median annual wage of software developers was $135,980.',
  value: 135980,
  unit: { kind: 'currency', currency: 'USD', per: 'year' },
  of: 'median annual wage',
  approximation: 'about',
  population: 'software developers (SOC 15-1252)',
  geography: 'United States',
  period: 'May 2025',
  locator: 'national table, row 15-1252',
  confidence: 'seen-in-primary',
  excerpt: '15-1252 Software Developers … A_MEDIAN: 135980',
};

const soundSource: Fields = {
  id: 'bls-oews-national-2025',
  title: 'Occupational Employment and Wage Statistics, May 2025',
  publisher: 'US Bureau of Labor Statistics',
  url: 'https://www.bls.gov/oes/tables.htm',
  published: '2026-04',
  kind: 'primary',
  note: 'The national table was read.',
  facts: [soundFact],
};

/** What is wrong with a source that differs from the sound one, as `path: message`. */
const findProblems = (more: Fields): string[] =>
  (source.safeParse({ ...soundSource, ...more }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

const findFactProblems = (more: Fields): string[] => findProblems({ facts: [{ ...soundFact, ...more }] });

const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));

describe('a source', () => {
  test('passes with its facts, and is handed on as it was written', () => {
    expect(source.parse(soundSource)).toEqual(soundSource);
  });

  test('may say that its date is uncertain and give none', () => {
    const undated = { ...without(soundSource, 'published'), publishedNote: '2022 is a guess.' };
    expect(source.safeParse(undated).success).toBe(true);
  });

  test('may hold a statement that has no number', () => {
    const statement = ['value', 'unit', 'of', 'approximation'].reduce(without, soundFact);
    expect(findProblems({ facts: [statement] })).toEqual([]);
  });

  test('fails on a key that the schema does not know, at every depth', () => {
    expect(findProblems({ seen_at: [] })).toEqual([expect.stringContaining('seen_at')]);
    expect(findFactProblems({ note: 'a remark' })).toEqual([expect.stringContaining('note')]);
    expect(findFactProblems({ unit: { kind: 'percent', of: 'respondents' } })).toEqual([
      expect.stringMatching(/^facts\.0\.unit: .*of/),
    ]);
  });

  test('fails on a `__proto__` key, which reaches no prototype', () => {
    const hostile: unknown = JSON.parse(
      JSON.stringify(soundSource).replace('{', '{"__proto__":{"isTrusted":true},'),
    );
    expect(source.safeParse(hostile).success).toBe(false);
    expect('isTrusted' in {}).toBe(false);
  });

  test.each(['2026-02-30', '2026-13', '2026-4', 'about 2026', '2021–2025', 2026])(
    'fails on the publication date %j',
    (published) => {
      expect(findProblems({ published })).toContainEqual(expect.stringMatching(/^published: /));
    },
  );

  test.each([
    'http://www.bls.gov/oes/tables.htm',
    'javascript:alert(1)',
    'https://user:secret@www.bls.gov/',
    'https://localhost/oes',
    'www.bls.gov/oes',
  ])('fails on the address %s, as its own and as one where it was read', (address) => {
    const message = expect.stringMatching(/full address that starts with https:\/\//);
    expect(findProblems({ url: address })).toEqual([message]);
    expect(findProblems({ seenAt: [address] })).toEqual([message]);
  });

  test.each(['BLS-2025', 'bls_2025', 'bls--2025', '-bls', 'bls/2025', ''])('fails on the id %j', (id) => {
    expect(findProblems({ id })).toEqual([expect.stringMatching(/^id: /)]);
    expect(findFactProblems({ id })).toEqual([expect.stringMatching(/^facts\.0\.id: /)]);
  });

  test('fails without the note that says what was read', () => {
    expect(source.safeParse(without(soundSource, 'note')).success).toBe(false);
  });

  test('fails on text with a line break or a space at its end', () => {
    expect(findProblems({ title: 'Occupational\nEmployment' })).toEqual([
      expect.stringContaining('line break'),
    ]);
    expect(findFactProblems({ period: 'May 2025 ' })).toEqual([expect.stringContaining('space')]);
  });
});

describe('a fact', () => {
  test.each(['value', 'unit'])('fails with its %s taken away, and the message says what to do', (name) => {
    expect(findProblems({ facts: [without(soundFact, name)] })).toEqual([
      expect.stringMatching(/^facts\.0\.unit: .*give both or neither$/),
    ]);
  });

  test.each(['135,980', Number.NaN, Number.POSITIVE_INFINITY, null])('fails on the value %s', (value) => {
    expect(findFactProblems({ value })).toContainEqual(expect.stringMatching(/^facts\.0\.value: /));
  });

  test.each([
    'percent',
    { kind: 'percentage' },
    { kind: 'currency', currency: 'usd' },
    { kind: 'currency', currency: 'USD', per: 'quarter' },
    { kind: 'duration', in: 'days' },
    { kind: 'index' },
    { kind: 'percent', scale: 'million' },
  ])('fails on the unit %j, which is not in the controlled list', (unit) => {
    expect(findFactProblems({ unit })).toContainEqual(expect.stringMatching(/^facts\.0\.unit/));
  });

  test.each([
    ['confidence', 'certain'],
    ['approximation', 'roughly'],
    ['period', 2025],
  ])('fails on the %s %j', (name, given) => {
    expect(findFactProblems({ [name]: given })).toEqual([expect.stringMatching(`^facts\\.0\\.${name}: `)]);
  });

  test.each(['population', 'geography', 'period', 'locator', 'confidence', 'excerpt'])(
    'fails without its %s',
    (name) => {
      expect(findProblems({ facts: [without(soundFact, name)] })).toEqual([
        expect.stringMatching(`^facts\\.0\\.${name}: `),
      ]);
    },
  );
});

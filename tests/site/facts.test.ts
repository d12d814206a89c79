import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';

const root = join(import.meta.dirname, '../..');

/** Powers of ten, written out here again so that the site's own arithmetic does not judge itself. */
const powers: Partial<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };

const shift = (digits: string, power: number): string => {
  const isNegative = digits.startsWith('-');
  const [whole = '0', fraction = ''] = digits.replace('-', '').split('.');
  const all = whole + fraction.padEnd(power, '0');
  const point = whole.length + power;
  const shifted = `${all.slice(0, point)}.${all.slice(point)}`
    .replace(/\.?0*$/, (tail) => (tail.includes('.') ? '' : tail))
    .replace(/^0+(?=\d)/, '');
  return isNegative && Number(shifted) !== 0 ? `-${shifted}` : shifted;
};

interface RawFact {
  id: string;
  value?: number;
  unit?: { scale?: string };
}

const values = new Map<string, string>();
for (const file of globSync(join(root, 'content/sources/*.yaml'))) {
  const source: { facts: RawFact[] } = parse(readFileSync(file, 'utf8'));
  for (const { id, value, unit } of source.facts)
    if (value !== undefined)
      values.set(`${basename(file, '.yaml')}/${id}`, shift(String(value), powers[unit?.scale ?? ''] ?? 0));
}

const printed = readPages(siteFolder('site')).flatMap((page) =>
  listElements(page).flatMap((element) => {
    const fact = element.properties['dataFact'];
    return typeof fact === 'string'
      ? [
          {
            page: page.file,
            fact,
            value: String(element.properties['value']),
            text: toString(element).trim(),
          },
        ]
      : [];
  }),
);

describe('every fact that is printed', () => {
  test('has exactly the value that stands in the file of its source', () => {
    const wrong = printed.filter(({ fact, value }) => values.get(fact) !== value);
    expect(printed.length).toBeGreaterThan(1_000);
    expect(wrong).toEqual([]);
  });

  test('shows that value to the reader, rounded to three digits at most', () => {
    const words = Object.entries(powers);
    /** The number that a reader reads: `$4.88 million` is 4,880,000. */
    const read = (text: string): number => {
      const power = words.find(([word]) => text.includes(` ${word}`))?.[1] ?? 0;
      return (
        Number(
          text
            .replaceAll(',', '')
            .replace('−', '-')
            .match(/-?[^\d-]*(\d+(?:\.\d+)?)/)?.[1],
        ) *
        10 ** power
      );
    };
    // Printed exactly, without the sign, or to three significant digits.
    const wrong = printed.filter(
      ({ value, text }) =>
        !(Math.abs(read(text) - Math.abs(Number(value))) <= Math.abs(Number(value)) * 0.005),
    );
    expect(wrong).toEqual([]);
  });

  test('stands on the page of its source, so that every value in the sources can be read', () => {
    const shown = new Set(printed.filter(({ page }) => page.startsWith('sources/')).map(({ fact }) => fact));
    expect([...values.keys()].filter((fact) => !shown.has(fact))).toEqual([]);
  });
});

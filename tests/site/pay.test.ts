import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { payFacts } from '../../src/queries/pay-facts.ts';
import { payReadings } from '../../src/queries/pay-readings.ts';
import type { Source } from '../../src/schemas/source.ts';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';

const content = join(import.meta.dirname, '../../content');
const page = readPages(siteFolder('site')).find(({ file }) => file === 'pay/index.html');
const elements = page === undefined ? [] : listElements(page);
const within = (element: Element): Element[] => listElements({ tree: { type: 'root', children: [element] } });
const rows = elements.filter(({ properties }) => properties['dataValue'] !== undefined);
/** What an attribute of the rows, or of other elements, says. */
const said = (attribute: string, found = rows): string[] => [
  ...new Set(found.map(({ properties }) => String(properties[attribute]))),
];
const findRow = (...words: string[]): Element | undefined =>
  rows.find((row) => words.every((word) => toString(row).includes(word)));

describe('the pay explorer', () => {
  test('has every dataset and every fact that it names', () => {
    const missing = [
      ...payReadings
        .map(({ dataset }) => dataset)
        .filter((id) => !existsSync(join(content, `datasets/${id}.yaml`))),
      ...payFacts
        .map(({ fact }) => fact)
        .filter((id) => {
          const [source = '', fact] = id.split('/');
          const { facts }: Source = parse(readFileSync(join(content, `sources/${source}.yaml`), 'utf8'));
          return !facts.some((found) => found.id === fact);
        }),
    ];
    expect(missing).toEqual([]);
  });

  test('shows each figure with its period, what it counts and a link to its source', () => {
    expect(rows.length).toBeGreaterThan(250);
    const incomplete = rows.filter((row) => {
      const cells = within(row).filter(({ tagName }) => tagName === 'th' || tagName === 'td');
      const link = within(row).find(({ tagName }) => tagName === 'a');
      return (
        cells.length !== 5 ||
        cells.some((cell) => toString(cell).trim() === '') ||
        !String(link?.properties['href']).startsWith('/sources/')
      );
    });
    expect(incomplete.map((row) => toString(row))).toEqual([]);
  });

  test('keeps the values of the sources, printed as everywhere', () => {
    expect(findRow('Software Developers', '$214,670', '90th percentile', 'May 2025')).toBeDefined();
    expect(findRow('Back-end developer', '€6,528', 'read in an account of it')).toBeDefined();
    expect(findRow('Level', '$192,000')).toBeDefined();
  });

  test('says nothing twice', () => {
    const texts = rows.map((row) => toString(row).replaceAll(/\s+/g, ' '));
    const software2025 = texts.filter(
      (text) => text.includes('Software Developers') && text.includes('$135,980'),
    );
    expect(new Set(texts).size).toBe(texts.length);
    expect(software2025).toHaveLength(1);
  });

  test('offers in its filters exactly what its rows say', () => {
    const form = elements.flatMap(({ content: root }) => (root ? listElements({ tree: root }) : []));
    const options = (name: string): string[] =>
      form
        .filter(({ tagName, properties }) => tagName === 'select' && properties['name'] === name)
        .flatMap(within)
        .filter(({ tagName, properties }) => tagName === 'option' && properties['value'] !== '')
        .map((option) => toString(option));
    const groups = elements.filter(({ properties }) => properties['dataCountry'] !== undefined);
    expect(options('occupation').toSorted()).toEqual(said('dataOccupation').toSorted());
    expect(options('measure').toSorted()).toEqual(said('dataMeasure').toSorted());
    expect(options('year').toSorted()).toEqual(said('dataYear').toSorted());
    expect(options('country').toSorted()).toEqual(said('dataCountry', groups).toSorted());
  });

  test('leads to the article on pay, the glossary, the method and what compares prices', () => {
    const links = elements.map(({ properties }) => properties['href']);
    expect(links).toEqual(
      expect.arrayContaining([
        '/careers/backend-developer-salary-united-states/',
        '/glossary/backend-developer/',
        '/glossary/occupational-classification/',
        '/method/',
        '/data/purchasing-power-parities-2024/',
        '/data/big-mac-index-2026-01/',
      ]),
    );
  });
});

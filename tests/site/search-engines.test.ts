import { describe, expect, test } from 'vitest';
import { readPages, siteFolder } from '../support/built-site.ts';
import { measureCoverage } from '../support/search-engine-coverage.ts';
import { documentedTypes } from '../support/search-engine-table.ts';
import { listNodes, listTypes } from '../support/structured-data.ts';
import { readStructuredPage } from '../support/structured-page.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

describe('what search engines document for each type', () => {
  const pages = readPages(siteFolder('site')).map((page) =>
    readStructuredPage(page, 'http://localhost:4321/'),
  );
  const coverage = measureCoverage(documentedTypes, pages);
  const applies = coverage.filter(({ not }) => not === undefined);
  const recommended = applies.filter(({ need }) => need === 'recommended');

  test('is printed, with what is said of nothing here and why', () => {
    console.table(
      coverage.map(({ type, name, need, asked, have, not }) => ({
        type,
        property: name,
        need,
        have: not === undefined ? `${have} of ${asked}` : `none: ${not}`,
      })),
    );
    expect(new Set(applies.filter(({ asked }) => asked > 0).map(({ type }) => type)).size).toBe(
      documentedTypes.length,
    );
  });

  test('is there wherever it is required', () => {
    const missing = applies.filter(({ need, asked, have }) => need === 'required' && have < asked);
    expect(missing.map(({ type, name, asked, have }) => `${type}.${name}: ${have} of ${asked}`)).toEqual([]);
  });

  test('is there in nineteen of twenty places where it is recommended and can be said', () => {
    const share = sum(recommended.map(({ have }) => have)) / sum(recommended.map(({ asked }) => asked));
    console.log(`Recommended properties that can be said: ${(share * 100).toFixed(1)} % are.`);
    expect(share).toBeGreaterThanOrEqual(0.95);
    const rare = recommended.filter(({ asked, have }) => have < asked * 0.95);
    expect(rare.map(({ type, name, asked, have }) => `${type}.${name}: ${have} of ${asked}`)).toEqual([]);
  });

  test('is nowhere where the table says that it cannot be said', () => {
    const said = coverage.filter(({ not, have }) => not !== undefined && have > 0);
    expect(said.map(({ type, name }) => `${type}.${name}`)).toEqual([]);
  });

  test('has descriptions of datasets of 50 to 5,000 characters', () => {
    const lengths = pages
      .flatMap(({ things }) => listNodes(things))
      .filter((node) => listTypes(node).includes('Dataset'))
      .map((node) => String(node['description']).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(50);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5000);
  });
});

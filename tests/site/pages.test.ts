import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';

const folder = siteFolder('site');
const pages = readPages(folder);

const addresses = [
  '',
  'demand/',
  'industries/',
  'microservices/',
  'security/',
  'careers/',
  'demand/are-backend-developers-in-high-demand/',
  'demand/ai-and-backend-jobs/',
  'industries/payment-gateways/',
  'microservices/what-are-microservices/',
  'security/authentication/',
  'careers/backend-developer-salary-united-states/',
  'sources/bls-oews-national-2025/',
  'data/us-wage-percentiles-2025/',
  'glossary/kubernetes/',
  'paths/decide/',
  'search/',
  'about/',
  'method/',
];

test.each(addresses)('there is a page at /%s', (address) => {
  expect(existsSync(join(folder, address, 'index.html'))).toBe(true);
});

describe('the second article of a section', () => {
  const page = pages.find(({ file }) => file === 'demand/ai-and-backend-jobs/index.html');
  const elements = page === undefined ? [] : listElements(page);
  /** The texts of the links within the first element that has a property of this value. */
  const linksWithin = (name: string, value: string): string[] => {
    const box = elements.find(({ properties }) => String(properties[name]) === value);
    return box === undefined
      ? []
      : listElements({ tree: { type: 'root', children: [box] } })
          .filter(({ tagName }) => tagName === 'a')
          .map((link) => toString(link));
  };

  test('says where it stands, what is on the page, and what comes before it', () => {
    expect(linksWithin('ariaLabel', 'Breadcrumbs')).toEqual(['Home', 'Demand']);
    expect(linksWithin('ariaLabel', 'On this page')).toContain('What would change this answer');
    expect(linksWithin('ariaLabel', 'In this section')).toEqual([
      expect.stringMatching(/^Previous\s*Are backend developers in high demand\?$/),
    ]);
  });

  test('leads to related articles and names those that link to it', () => {
    expect(linksWithin('ariaLabelledBy', 'related').length).toBeGreaterThanOrEqual(3);
    expect(linksWithin('ariaLabelledBy', 'backlinks')).toContain('Are backend developers in high demand?');
  });

  test('shows when it was published and reviewed, and how long it takes', () => {
    const meta = elements.find(({ properties }) => String(properties['className']) === 'article-meta');
    expect(meta && toString(meta)).toMatch(
      /Published 24 November 2026.*Reviewed 24 November 2026.*\d+ min read/s,
    );
  });

  test('says of each reference whether it is primary or secondary, and links the original', () => {
    const sources = elements.filter(
      ({ properties }) => String(properties['className']) === 'reference-source',
    );
    expect(sources.length).toBeGreaterThan(10);
    expect(
      sources.filter((source) => !/(Primary|Secondary) source\. Original$/.test(toString(source).trim())),
    ).toEqual([]);
  });
});

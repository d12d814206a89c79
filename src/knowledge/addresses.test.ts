import { describe, expect, expectTypeOf, test } from 'vitest';
import { createAddresses, reservedSlugs } from './addresses.ts';
import type { Id, SitePath, Url } from './addresses.ts';

const inFolder = createAddresses({ base: '/kb', origin: 'https://example.org' });
const atRoot = createAddresses({ base: '/', origin: 'https://example.org/' });

const pageAddresses = (addresses: typeof inFolder): string[] => [
  addresses.home(),
  addresses.section('careers'),
  addresses.article('careers/freelancing'),
  addresses.source('bls-oews-national-2025'),
  addresses.dataset('us-wage-percentiles-2025'),
  addresses.term('oauth'),
  addresses.path('first-job'),
  addresses.topic('job-postings'),
  addresses.page('about'),
  addresses.search(),
];

test('every page has its address, with the base in front and a slash at the end', () => {
  expect(pageAddresses(inFolder)).toEqual([
    '/kb/',
    '/kb/careers/',
    '/kb/careers/freelancing/',
    '/kb/sources/bls-oews-national-2025/',
    '/kb/data/us-wage-percentiles-2025/',
    '/kb/glossary/oauth/',
    '/kb/paths/first-job/',
    '/kb/topics/job-postings/',
    '/kb/about/',
    '/kb/search/',
  ]);
});

test('a site at the root of its host has no base', () => {
  expect(pageAddresses(atRoot).slice(0, 3)).toEqual(['/', '/careers/', '/careers/freelancing/']);
});

test.each(['kb', '/kb', 'kb/', '/kb/', '//kb//'])('the base "%s" is written as the others are', (base) => {
  expect(createAddresses({ base, origin: 'https://example.org' }).home()).toBe('/kb/');
});

test('a base of several folders keeps them', () => {
  expect(createAddresses({ base: '/a/b/', origin: 'https://example.org' }).search()).toBe('/a/b/search/');
});

test('a fact is a place on its source’s page', () => {
  expect(inFolder.fact('bls-oews-national-2025', 'median-pay')).toBe(
    '/kb/sources/bls-oews-national-2025/#median-pay',
  );
});

test('a file has no slash at the end', () => {
  expect(inFolder.file('claims.json')).toBe('/kb/claims.json');
  expect(inFolder.file('cards/careers/freelancing.png')).toBe('/kb/cards/careers/freelancing.png');
});

test('an absolute address has the origin in front', () => {
  expect(inFolder.toUrl(inFolder.home())).toBe('https://example.org/kb/');
  expect(atRoot.toUrl(atRoot.file('claims.json'))).toBe('https://example.org/claims.json');
});

test('an origin that is not absolute is refused', () => {
  expect(() => createAddresses({ base: '/', origin: 'example.org' })).toThrow(TypeError);
});

test.each(['', 'Careers', '../secrets', 'a/b/c', 'a//b', 'a--b', 'é', 'a b', 'constructor/../x'])(
  'no address is made of the id "%s"',
  (id) => {
    expect(() => inFolder.section(id)).toThrow(RangeError);
    expect(() => inFolder.article(id)).toThrow(`No address can be made of "${id}"`);
  },
);

test.each(['/claims.json', '../claims.json', 'a/../b', 'a/', '', 'a b'])(
  'no address is made of the file name "%s"',
  (name) => {
    expect(() => inFolder.file(name)).toThrow(RangeError);
  },
);

describe('a link as content writes it', () => {
  test.each([
    ['/', '/kb/'],
    ['/careers/freelancing/', '/kb/careers/freelancing/'],
    ['/careers/freelancing/#pay', '/kb/careers/freelancing/#pay'],
    ['/search/?q=pay', '/kb/search/?q=pay'],
    ['/claims.json', '/kb/claims.json'],
    ['/kb/', '/kb/kb/'],
  ])('%s becomes %s', (href, path) => {
    expect(inFolder.fromContentLink(href)).toBe(path);
  });

  test.each([
    'https://example.com/',
    'mailto:someone@example.com',
    'javascript:alert(1)',
    'careers/freelancing/',
    '#pay',
    '',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/\n/evil.example/',
    '/../outside/',
    '/%2e%2e/outside/',
    '/careers/../../outside/',
  ])('%j is not one, or would leave the site', (href) => {
    expect(inFolder.fromContentLink(href)).toBeUndefined();
  });

  test.each(['//evil.example/', '/\\evil.example/', '/\t/evil.example/', '/./\\evil.example/'])(
    '%j does not leave a site without a base either',
    (href) => {
      expect(atRoot.fromContentLink(href)).toBeUndefined();
    },
  );
});

test('the names of the site’s own folders are kept from sections', () => {
  const own = pageAddresses(atRoot)
    .slice(3)
    .flatMap((address) => address.split('/')[1] ?? []);
  expect(reservedSlugs).toEqual(expect.arrayContaining(own));
  expect(reservedSlugs).toEqual(
    expect.arrayContaining(['404', 'a-z', 'pagefind', 'claims.json', 'feed', 'method']),
  );
  expect(new Set(reservedSlugs).size).toBe(reservedSlugs.length);
});

test('ids, paths and absolute addresses are different types', () => {
  expectTypeOf<Id>().not.toExtend<SitePath>();
  expectTypeOf<SitePath>().not.toExtend<Url>();
  expectTypeOf<string>().not.toExtend<SitePath>();
  expectTypeOf<string>().toExtend<Id>();
  expectTypeOf<SitePath>().not.toExtend<Id>();
  expectTypeOf<Url>().not.toExtend<Id>();
});

import { describe, expect, test } from 'vitest';
import { createAddresses } from '../knowledge/addresses.ts';
import { createHead } from './create-head.ts';
import type { Head, PageMetadata } from './create-head.ts';

const addresses = createAddresses({ base: '/kb', origin: 'https://almanac.example' });
const url = addresses.toUrl(addresses.article('demand/is-it-so'));

const create = (change: Partial<PageMetadata> = {}): Head =>
  createHead({
    url,
    title: 'Is it so?',
    shownTitle: 'Is it so? · Backend Almanac',
    description: 'What is known.',
    graph: [],
    ...change,
  });

const read = ({ meta }: Head, key: string): string[] =>
  meta.flatMap((tag) => (('name' in tag ? tag.name : tag.property) === key ? [tag.content] : []));

const image = {
  url: addresses.toUrl(addresses.file('cards/demand/is-it-so.png')),
  width: 1200,
  height: 630,
  alt: 'Is it so?',
  type: 'image/png',
} as const;

describe('the head of a page', () => {
  test('says its whole name to link previews and its short one to result lists', () => {
    expect(create().title).toBe('Is it so? · Backend Almanac');
    expect(read(create(), 'og:title')).toEqual(['Is it so?']);
  });

  test('has one address, the same for all who ask', () => {
    expect(create().links).toContainEqual({ rel: 'canonical', href: url });
    expect(read(create(), 'og:url')).toEqual([url]);
  });

  test('promises a large picture only where there is one, and says what it shows', () => {
    expect(read(create(), 'twitter:card')).toEqual(['summary']);
    expect(read(create(), 'og:image')).toEqual([]);
    const withImage = create({ image });
    expect(read(withImage, 'twitter:card')).toEqual(['summary_large_image']);
    expect(read(withImage, 'og:image')).toEqual([image.url]);
    expect(read(withImage, 'og:image:alt')).toEqual(['Is it so?']);
  });

  test('lets search engines list it, with as large a picture as they like', () => {
    expect(read(create(), 'robots')).toEqual(['max-image-preview:large']);
  });

  test('of an article says when, where and by whom', () => {
    const head = create({
      kind: 'article',
      article: {
        published: '2026-01-02',
        updated: '2026-02-03',
        section: 'Demand',
        authors: [addresses.toUrl(addresses.page('somebody'))],
        tags: ['Pay', 'Measurement'],
      },
    });
    expect(read(head, 'og:type')).toEqual(['article']);
    expect(read(head, 'article:published_time')).toEqual(['2026-01-02T00:00:00Z']);
    expect(read(head, 'article:modified_time')).toEqual(['2026-02-03T00:00:00Z']);
    expect(read(head, 'article:section')).toEqual(['Demand']);
    expect(read(head, 'article:author')).toEqual(['https://almanac.example/kb/somebody/']);
    expect(read(head, 'article:tag')).toEqual(['Pay', 'Measurement']);
  });

  test('gives no licence of the site to what stands under the terms of its source', () => {
    expect(create().links.some(({ rel }) => rel === 'license')).toBe(true);
    expect(create({ hasOwnTerms: true }).links.some(({ rel }) => rel === 'license')).toBe(false);
  });

  test('leads to the same page in other formats', () => {
    const twin = { rel: 'alternate', type: 'text/markdown', href: 'index.md' } as const;
    expect(create({ alternates: [twin] }).links).toContainEqual(twin);
  });
});

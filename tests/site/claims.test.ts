import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/knowledge/claims.ts';
import { listElements, readPages, siteFolder, toAddress } from '../support/built-site.ts';

const folder = siteFolder('site');
const file: { $schema: string; claims: Claim[] } = JSON.parse(
  readFileSync(join(folder, 'claims.json'), 'utf8'),
);
const { claims } = file;
const schema: { $id: string } = JSON.parse(readFileSync(join(folder, 'claims.schema.json'), 'utf8'));
const byId = new Map(claims.map((claim) => [claim.id, claim]));

/** Every figure that an article prints, by the claim's id. */
const printed = readPages(folder)
  .filter(({ tree }) =>
    listElements({ tree }).some(({ properties }) => properties['dataPagefindMeta'] === 'kind:article'),
  )
  .flatMap((page) =>
    listElements(page).flatMap(({ properties }) => {
      const path = toAddress(page.file).replace(/\/$/, '');
      const { dataFact: fact, dataFigure: figure, value } = properties;
      const id =
        typeof fact === 'string' ? fact : typeof figure === 'string' ? `${path}#${figure}` : undefined;
      return id === undefined ? [] : [{ id, path, value: String(value) }];
    }),
  );

describe('claims.json', () => {
  test('has every figure that an article prints, with its value and the article', () => {
    const wrong = printed.filter(({ id, path, value }) => {
      const claim = byId.get(id);
      return claim?.value !== value || !claim.articles.some((article) => article.id === path);
    });
    expect(printed.length).toBeGreaterThan(150);
    expect(wrong).toEqual([]);
  });

  test('says of every fact who was measured, where, when, and in which source it was read', () => {
    const facts = claims.filter((claim) => claim.type === 'fact');
    const incomplete = facts.filter(
      ({ population, geography, period, source, confidence, statement }) =>
        [population, geography, period, source.title, source.publisher, confidence, statement].some(
          (text) => text === '',
        ) || !source.url.startsWith('https://'),
    );
    expect(facts.length).toBeGreaterThan(150);
    expect(incomplete).toEqual([]);
  });

  test('says of every computed figure what it was computed from, and holds those facts too', () => {
    const computed = claims.filter((claim) => claim.type === 'derived');
    expect(computed.length).toBeGreaterThan(10);
    expect(computed.flatMap(({ operands }) => operands).filter((id) => !byId.has(id))).toEqual([]);
  });

  test('has every fact that the dashboard and the pay explorer show, with the page', () => {
    const facts = new Map(
      claims.flatMap((claim) => (claim.type === 'fact' ? [[claim.id, claim] as const] : [])),
    );
    for (const page of ['dashboard', 'pay']) {
      const html = readFileSync(join(folder, page, 'index.html'), 'utf8');
      const shown = [...html.matchAll(/\/sources\/([a-z0-9-]+)\/#([a-z0-9-]+)"/g)].map(
        ([, source, fact]) => `${source}/${fact}`,
      );
      const missing = shown.filter((id) => facts.get(id)?.pages.some((use) => use.id === page) !== true);
      expect(shown.length).toBeGreaterThan(10);
      expect(missing).toEqual([]);
    }
  });

  test('is used where it says: the page of each fact’s source names the same articles and pages', () => {
    const wrong = claims.flatMap((claim) => {
      if (claim.type !== 'fact') return [];
      const html = readFileSync(join(folder, 'sources', claim.source.id, 'index.html'), 'utf8');
      const [, own = ''] = html.split(`<li id="${claim.id.split('/')[1]}" class="fact">`);
      const uses = own.split('<li id=')[0] ?? '';
      return [...claim.articles, ...claim.pages].every(({ path }) => uses.includes(`href="${path}"`))
        ? []
        : [claim.id];
    });
    expect(wrong).toEqual([]);
  });
});

describe('claims.schema.json', () => {
  const ajv = new Ajv2020({ allErrors: true, discriminator: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const first = claims.find((claim) => claim.type === 'fact');

  test('is a schema of 2020-12 that the claims name, and they are valid by it', () => {
    expect(file.$schema).toBe('http://localhost:4321/claims.schema.json');
    expect(schema.$id).toBe(file.$schema);
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    validate(file);
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each([
    ['an unknown field', { ...first, more: 1 }],
    ['a number with a sign for thousands', { ...first, value: '1,000' }],
    ['an unknown unit', { ...first, unit: { kind: 'furlong' } }],
    ['no source', { ...first, source: undefined }],
    ['an unknown kind of claim', { ...first, type: 'opinion' }],
  ])('refuses a claim with %s', (_, claim) => {
    const changed: unknown = JSON.parse(JSON.stringify({ ...file, claims: [claim] }));
    expect(validate(changed)).toBe(false);
  });

  test('says of every field what it means, where its name does not', () => {
    const plain = new Set(['type', 'name', 'url', 'title', 'publisher', 'kind']);
    const bare: string[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const fields: unknown = Reflect.get(node, 'properties');
      for (const [name, field] of Object.entries(typeof fields === 'object' && fields !== null ? fields : {}))
        if (!plain.has(name) && !('description' in Object(field))) bare.push(name);
      for (const child of Object.values(node)) visit(child);
    };
    visit(schema);
    expect(bare).toEqual([]);
  });
});

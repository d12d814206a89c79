import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/knowledge/claims.ts';
import { listElements, readPages, siteFolder, toAddress } from '../support/built-site.ts';

const folder = siteFolder('site');
const { claims }: { claims: Claim[] } = JSON.parse(readFileSync(join(folder, 'claims.json'), 'utf8'));
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
});

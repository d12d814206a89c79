import { createClaims } from '../knowledge/claims.ts';
import type { Claim } from '../knowledge/claims.ts';
import { addresses } from './addresses.ts';
import { listFacts } from './library.ts';
import type { Library } from './library.ts';

/** Every fact and computed figure that the articles rest on. */
export const listClaims = (library: Library): Claim[] =>
  createClaims({
    sources: [...library.sources.values()],
    articles: library.articles.map((entry) => ({
      id: entry.id,
      path: addresses.article(entry.id),
      facts: listFacts(entry),
      figures: entry.data.meta.figures ?? [],
    })),
  });

import { z } from 'astro/zod';
import { createClaims } from '../knowledge/claims.ts';
import { claimsFile } from '../schemas/claims.ts';
import type { ClaimsFile } from '../schemas/claims.ts';
import { site } from '../site.ts';
import { addresses } from './addresses.ts';
import { listFactPages } from './fact-pages.ts';
import { listFacts } from './library.ts';
import type { Library } from './library.ts';

const schemaUrl = addresses.toUrl(addresses.file('claims.schema.json'));

/** Every fact and computed figure that the articles and other pages rest on, as `claims.json` has them. */
export const createClaimsFile = (library: Library): ClaimsFile => ({
  $schema: schemaUrl,
  name: `${site.name}: claims`,
  url: addresses.toUrl(addresses.home()),
  licence: site.licence,
  claims: createClaims({
    sources: [...library.sources.values()],
    articles: library.articles.map((entry) => ({
      id: entry.id,
      path: addresses.article(entry.id),
      facts: listFacts(entry),
      figures: entry.data.meta.figures ?? [],
    })),
    pages: listFactPages(library),
  }),
});

/** What `claims.json` holds, as JSON Schema of 2020-12, for programs that read it. */
export const createClaimsSchema = (): object => {
  const { $schema, ...rest } = z.toJSONSchema(claimsFile, { target: 'draft-2020-12' });
  return { $schema, $id: schemaUrl, title: `${site.name}: claims`, ...rest };
};

import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { z } from 'astro/zod';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** What pages/sitemap.json.ts says of a page. */
const entries = z.array(
  z.strictObject({
    url: z.url(),
    kind: z.string(),
    updated: z.iso.datetime().optional(),
    images: z.array(z.url()),
  }),
);

type Entry = z.infer<typeof entries>[number];

/** The integration for a list of pages, which it takes as they are: one sitemap a kind. */
const createIntegration = (listed: readonly Entry[]): AstroIntegration => {
  const byUrl = new Map(listed.map((entry) => [entry.url, entry]));
  // What is left over is called `pages` by the integration itself.
  const kinds = new Set(listed.map(({ kind }) => kind).filter((kind) => kind !== 'pages'));
  return sitemap({
    filter: (url) => byUrl.has(url),
    namespaces: { image: true, news: false, xhtml: false, video: false },
    serialize: (item) => {
      const { updated, images = [] } = byUrl.get(item.url) ?? {};
      const more = { ...(updated && { lastmod: updated }), img: images.map((url) => ({ url })) };
      return { ...item, ...more };
    },
    chunks: Object.fromEntries(
      [...kinds].map((kind) => [kind, (item) => (byUrl.get(item.url)?.kind === kind ? item : undefined)]),
    ),
  });
};

/**
 * Writes the sitemaps when the pages are there. What they say comes from the queries, which only pages can ask: a file
 * hands it on. Thus the integration is created at the end, and told then what Astro had said before.
 */
export const createSitemaps = (): AstroIntegration => {
  const earlier: ((integration: AstroIntegration) => unknown)[] = [];
  return {
    name: 'almanac-sitemaps',
    hooks: {
      'astro:config:done': (options) => {
        earlier.push(({ hooks }) => hooks['astro:config:done']?.(options));
      },
      'astro:routes:resolved': (options) => {
        earlier.push(({ hooks }) => hooks['astro:routes:resolved']?.(options));
      },
      'astro:build:done': async (options) => {
        const file = new URL('sitemap.json', options.dir);
        const integration = createIntegration(entries.parse(JSON.parse(await readFile(file, 'utf8'))));
        await rm(file);
        for (const tell of earlier) await tell(integration);
        await integration.hooks['astro:build:done']?.(options);
        // It only logs what goes wrong.
        if (!existsSync(new URL('sitemap-index.xml', options.dir)))
          throw new Error('The sitemaps could not be written; the reason stands above.');
      },
    },
  };
};

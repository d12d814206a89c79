import { defineConfig } from 'astro/config';
import { readEnvironment } from './src/environment.ts';
import { createSitemaps } from './src/integrations/sitemaps.ts';

const { origin, base } = readEnvironment(process.env, import.meta.dirname);

export default defineConfig({
  site: origin,
  base,
  trailingSlash: 'always',
  integrations: [createSitemaps()],
  devToolbar: { enabled: false },
  // The layout puts into a page what its first paint needs; what comes after that is files.
  build: { inlineStylesheets: 'never' },
  // Scripts are files of their own, so that a content security policy needs no exception for them.
  vite: {
    build: { assetsInlineLimit: 0 },
    worker: {
      format: 'es',
      // As Astro names what styles ask for: a script and a style that name one file mean one address.
      rolldownOptions: { output: { assetFileNames: '_astro/[name].[hash][extname]' } },
    },
  },
  prerenderConflictBehavior: 'error',
  // Nothing is optimised on request: the site is static and has no server.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
});

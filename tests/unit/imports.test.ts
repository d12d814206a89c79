import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../../src');

/** Which rooms a room may import from, itself apart: the table in the README. */
const mayImport: Record<string, readonly string[]> = {
  'site.ts': [],
  'environment.ts': ['site.ts'],
  'content.config.ts': ['schemas', 'integrations'],
  knowledge: ['guides'],
  guides: [],
  schemas: ['knowledge'],
  files: ['knowledge'],
  document: ['knowledge', 'schemas'],
  charts: ['knowledge'],
  markdown: ['document'],
  feeds: ['knowledge', 'markdown', 'metadata'],
  cards: ['charts', 'document'],
  check: ['guides', 'knowledge', 'schemas', 'files', 'document', 'environment.ts'],
  drafts: ['knowledge', 'schemas', 'files', 'check'],
  editor: ['schemas'],
  published: [],
  moderation: ['knowledge', 'schemas', 'document'],
  metadata: ['knowledge', 'schemas', 'site.ts'],
  queries: [
    'guides',
    'knowledge',
    'schemas',
    'document',
    'charts',
    'cards',
    'markdown',
    'feeds',
    'styles',
    'metadata',
    'search',
    'site.ts',
    'environment.ts',
  ],
  components: [
    'queries',
    'metadata',
    'charts',
    'knowledge',
    'document',
    'schemas',
    'site.ts',
    'styles',
    'elements',
  ],
  layouts: [
    'components',
    'queries',
    'metadata',
    'charts',
    'knowledge',
    'document',
    'schemas',
    'site.ts',
    'styles',
    'elements',
  ],
  pages: [
    'layouts',
    'components',
    'queries',
    'metadata',
    'charts',
    'feeds',
    'knowledge',
    'site.ts',
    'elements',
  ],
  search: [],
  elements: ['search'],
  integrations: ['check', 'document', 'files', 'editor', 'environment.ts'],
  commands: [
    'knowledge',
    'files',
    'check',
    'drafts',
    'editor',
    'moderation',
    'published',
    'integrations',
    'environment.ts',
  ],
};

const toRoom = (file: string): string => relative(src, file).split('/')[0] ?? '';

/** The address of a font is a text, and nothing of another room: who asks for it by `?url` imports no code. */
const isAddress = (path: string): boolean => path.endsWith('.woff2?url');

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?['"](\.{1,2}\/[^'"]+)['"]/g)].flatMap(
    ([, path]) => (path === undefined || isAddress(path) ? [] : [join(dirname(file), path)]),
  );

const files = globSync('**/*.{ts,astro,mjs}', { cwd: src })
  .map((file) => join(src, file))
  .filter((file) => !file.endsWith('.test.ts'));

test('imports run one way, by the table in the README', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .map((target) => ({ from: toRoom(file), to: toRoom(target), file: relative(src, file) }))
      .filter(({ from, to }) => from !== to && mayImport[from]?.includes(to) !== true)
      .map(({ to, file: name }) => `${name} imports from ${to}`),
  );
  expect(files.length).toBeGreaterThan(80);
  expect([...new Set(wrong)]).toEqual([]);
});

test('the domain takes nothing of the guides but the ids of the rules, and those only as a type', () => {
  const taken = files
    .filter((file) => toRoom(file) === 'knowledge')
    .flatMap((file) => readFileSync(file, 'utf8').match(/^import .*\/guides\/.*$/gm) ?? []);
  expect(taken).toEqual(["import type { RuleId } from '../guides/guides.ts';"]);
});

test('only the queries read the collections', () => {
  const readers = files
    .filter((file) => /from 'astro:content'/.test(readFileSync(file, 'utf8')))
    .map((file) => relative(src, file));
  expect(readers.filter((file) => !file.startsWith('queries/') && file !== 'content.config.ts')).toEqual([]);
});

test('what reaches a reader imports nothing of the rest', () => {
  const shipped = new Set(['elements', 'search']);
  const imported = files.filter((file) => shipped.has(toRoom(file))).flatMap(importsOf);
  expect(imported.filter((file) => !shipped.has(toRoom(file)))).toEqual([]);
});

import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { Ajv } from 'ajv';
import ts from 'typescript';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { contentKinds } from '../../src/editor/content-kinds.ts';
import { printJsonSchema, toJsonSchema } from '../../src/editor/json-schema.ts';
import { vocabulary } from '../../src/document/vocabulary.ts';
import { readEnvironment } from '../../src/environment.ts';
import { readYaml } from '../../src/files/read-yaml.ts';
import { splitFrontMatter } from '../../src/files/split-front-matter.ts';
import { writeHints } from '../../src/integrations/write-hints.ts';
import { createContentFolder } from '../support/content-folder.ts';
import { openEditor } from '../support/language-server.ts';

const root = join(import.meta.dirname, '../..');
const schemas = join(root, '.vscode/schemas');
const sound = join(root, 'tests/fixtures/sound');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A file of settings as VS Code reads it, with comments. */
const readSettings = (name: string): Record<string, unknown> => {
  const { config, error } = ts.parseConfigFileTextToJson(
    name,
    readFileSync(join(root, '.vscode', name), 'utf8'),
  );
  expect(error).toBeUndefined();
  return isRecord(config) ? config : {};
};

/** What a content file says in fields. */
const readFields = (file: string, text = readFileSync(file, 'utf8')): unknown => {
  const split = file.endsWith('.mdx') ? splitFrontMatter(file, text) : undefined;
  const yaml = split?.ok ? split.parts.frontMatter : text;
  const result = readYaml({ file, text: yaml });
  return result.ok ? result.yaml.data : result.findings;
};

const ajv = new Ajv({ allErrors: true });
const validators = new Map(contentKinds.map((kind) => [kind.name, ajv.compile(toJsonSchema(kind))]));

const listProblems = (name: string, data: unknown): string[] => {
  const validate = validators.get(name);
  return validate === undefined || validate(data) === true
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};

const listFields = (schema: unknown, path = ''): [path: string, schema: Record<string, unknown>][] => {
  if (!isRecord(schema)) return [];
  const { properties } = schema;
  const own = isRecord(properties)
    ? Object.entries(properties).map(([name, field]): [string, Record<string, unknown>] => [
        `${path}.${name}`,
        isRecord(field) ? field : {},
      ])
    : [];
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => listFields(value, `${path}/${key}`))];
};

describe('the JSON Schemas', () => {
  test('are those that npm run schemas writes', () => {
    const written = Object.fromEntries(
      readdirSync(schemas).map((name) => [name, readFileSync(join(schemas, name), 'utf8')]),
    );
    const wanted = Object.fromEntries(
      contentKinds.map((kind) => [`${kind.name}.json`, printJsonSchema(toJsonSchema(kind))]),
    );
    expect(written).toEqual(wanted);
  });

  test.each(contentKinds)('say of each field of $name what it means', (kind) => {
    const fields = listFields(toJsonSchema(kind));
    expect(
      fields.filter(([, field]) => typeof field['description'] !== 'string').map(([path]) => path),
    ).toEqual([]);
  });

  test.each([
    ['the content', join(root, 'content')],
    ['the sound fixture', sound],
    ['the fixture with too much of everything', join(root, 'tests/fixtures/stress')],
  ])(
    'accept all of %s',
    (_what, folder) => {
      const wrong = contentKinds.flatMap(({ name, files }) =>
        globSync(files, { cwd: folder }).flatMap((file) =>
          listProblems(name, readFields(join(folder, file))).map((problem) => `${file}${problem}`),
        ),
      );
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  const article = 'articles/demand/second.mdx';
  const source = 'sources/survey-2026.yaml';

  test.each([
    ['an unknown field', 'article', article, 'order: 2', 'order: 2\nlayout: ./evil.astro'],
    ['a field that is missing', 'article', article, 'order: 2', ''],
    ['a text for a number', 'article', article, 'order: 2', 'order: two'],
    ['a word that is none of the choices', 'article', article, 'level: low', 'level: none'],
    ['a day in another style', 'article', article, 'published: 2026-01-02', 'published: 2 January 2026'],
    ['a title that is too short', 'article', article, 'title: A second article', 'title: A'],
    ['an id that is no slug', 'article', article, 'topics: [pay]', 'topics: [Pay day]'],
    ['an empty list', 'article', article, 'authors: [editors]', 'authors: []'],
    ['an address without https', 'source', source, 'https://', 'http://'],
    ['a unit that does not exist', 'source', source, 'kind: currency', 'kind: money'],
    ['a field of another unit', 'source', source, 'per: year', 'base: year'],
  ])('refuse %s', (_what, name, file, from, to) => {
    const text = readFileSync(join(sound, file), 'utf8');
    expect(text).toContain(from);
    expect(listProblems(name, readFields(file, text.replace(from, to)))).not.toEqual([]);
  });
});

describe('the settings of VS Code', () => {
  const associated = (): [schema: string, files: string][] =>
    Object.entries(readSettings('settings.json')['yaml.schemas'] ?? {}).map(([schema, files]) => [
      schema,
      String(files),
    ]);

  test('give each YAML file of the content the schema of its kind, and one alone', () => {
    const kinds = new Map(
      contentKinds.map(({ name, files }) => [`./.vscode/schemas/${name}.json`, `content/${files}`]),
    );
    for (const [schema, files] of associated()) expect([schema, files]).toEqual([schema, kinds.get(schema)]);
    const covered = associated().flatMap(([, files]) => globSync(files, { cwd: root }));
    expect(covered.toSorted()).toEqual(globSync('content/**/*.yaml', { cwd: root }).toSorted());
  });

  test('recommend the extensions that they configure', () => {
    const { recommendations } = readSettings('extensions.json');
    expect(recommendations).toEqual(
      expect.arrayContaining([
        'redhat.vscode-yaml',
        'astro-build.astro-vscode',
        'shd101wyy.markdown-preview-enhanced',
        'esbenp.prettier-vscode',
      ]),
    );
    expect(readSettings('settings.json')['astro.content-intellisense']).toBe(true);
  });
});

interface Snippet {
  scope: string;
  prefix: string;
  body: string[];
  description: string;
}

/** A snippet as it stands when every field is left as proposed, and every list at its first choice. */
const expand = ({ body }: Snippet): string =>
  body
    .join('\n')
    .replaceAll(/\$\{\d+\|([^,|]+)[^}]*\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-01-02');

/** Ids that the snippets propose, and what the fixture has instead. */
const withKnown = (text: string): string =>
  text
    .replaceAll('source/fact', 'survey-2026/median-pay-2025')
    .replaceAll('source/other', 'survey-2026/median-pay')
    .replaceAll('dataset="dataset"', 'dataset="pay-by-year"')
    .replaceAll('./file-name.png', './stages.png')
    .replaceAll('of="term"', 'of="median"')
    .replaceAll('[person]', '[editors]')
    .replaceAll('[topic]', '[pay]');

describe('the snippets', () => {
  const file = join(root, '.vscode/almanac.code-snippets');
  const snippets: Record<string, Snippet> = JSON.parse(readFileSync(file, 'utf8'));
  const get = (name: string): Snippet =>
    snippets[name] ?? { scope: '', prefix: '', body: [], description: '' };

  test('there is one for every component, which says of it what the vocabulary says', () => {
    expect(Object.entries(vocabulary).map(([name]) => [name, get(name).description])).toEqual(
      Object.entries(vocabulary).map(([name, { purpose }]) => [name, purpose]),
    );
    expect(new Set(Object.values(snippets).map(({ scope, prefix }) => `${scope} ${prefix}`)).size).toBe(
      Object.keys(snippets).length,
    );
  });

  const inline = ['Fact', 'Fact without its number', 'Cite', 'Term'];
  const blocks = ['Chart', 'Evidence', 'Callout', 'Example', 'Diagram', 'Picture'];

  const check = async (changes: Record<string, string>): Promise<string[]> => {
    const environment = readEnvironment({ CONTENT_DIR: createContentFolder(changes) }, root);
    const { findings } = await checkContent({ environment, today: '2026-11-30' });
    return findings
      .filter(({ severity }) => severity === 'error')
      .map(({ file: path, line, message }) => `${path}:${line} ${message}`);
  };

  test('make an article that the check has nothing against', async () => {
    const parts = [
      expand(get('Front matter of an article')).replace(
        /\n---$/,
        `\nfigures:\n${expand(get('Computed figure'))}\n---`,
      ),
      expand(get('Answer')),
      `## Words\n\nIt says so: ${inline.map((name) => expand(get(name))).join(' and ')}.`,
      `It grew by <Fact of="change-in-words" />.`,
      ...blocks.map((name) => expand(get(name))),
    ];
    const used = [
      'Front matter of an article',
      'Computed figure',
      'Answer',
      ...inline,
      ...blocks,
      'Fact of a source',
    ];
    expect(Object.keys(snippets).toSorted()).toEqual(used.toSorted());
    expect(await check({ 'articles/demand/snippets.mdx': `${withKnown(parts.join('\n\n'))}\n` })).toEqual([]);
  }, 60_000);

  test('make a fact that the check has nothing against', async () => {
    const text = readFileSync(join(sound, 'sources/survey-2026.yaml'), 'utf8');
    expect(
      await check({ 'sources/survey-2026.yaml': `${text.trimEnd()}\n${expand(get('Fact of a source'))}\n` }),
    ).toEqual([]);
  }, 60_000);
});

// The servers are those that the extensions of VS Code start.
describe('in the editor', () => {
  const bin = (path: string): string => join(root, 'node_modules', path);

  test('a YAML file is completed, explained and underlined', async () => {
    const { 'yaml.schemas': associations } = readSettings('settings.json');
    const editor = await openEditor({
      program: bin('yaml-language-server/bin/yaml-language-server'),
      root,
      settings: {
        yaml: {
          schemas: associations,
          schemaStore: { enable: false },
          validate: true,
          hover: true,
          completion: true,
        },
      },
    });
    const text = readFileSync(join(sound, 'sources/survey-2026.yaml'), 'utf8').replace(
      'kind: primary',
      'kind: prim\nlayout: x',
    );
    const file = await editor.open(join(root, 'content/sources/survey-2026.yaml'), 'yaml', text);
    expect(await file.listProblems()).toEqual([
      expect.stringMatching(/^6: Value is not accepted/),
      '7: Property layout is not allowed.',
    ]);
    expect(await file.hover('publisher')).toContain('The organisation that published it.');
    expect(await file.complete('kind: prim')).toEqual(['primary', 'secondary']);
  }, 120_000);

  test('front matter is completed, with the ids that exist, explained and underlined', async () => {
    // A folder of its own, because the server reads all the code that it finds.
    const folder = mkdtempSync(join(tmpdir(), 'editor-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const contentDir = createContentFolder();
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'tsconfig.json'), '{ "files": [] }');
    writeHints(
      await checkContent({
        environment: readEnvironment({ CONTENT_DIR: contentDir }, root),
        today: '2026-11-30',
      }),
      { contentDir },
      folder,
    );
    const editor = await openEditor({
      program: bin('@astrojs/language-server/bin/nodeServer.js'),
      root: folder,
      initializationOptions: { typescript: { tsdk: bin('typescript/lib') }, contentIntellisense: true },
    });
    const path = join(contentDir, 'articles/demand/second.mdx');
    const text = readFileSync(path, 'utf8').replace('topics: [pay]', 'topics: [pay, ]\nlayout: x');
    const file = await editor.open(path, 'mdx', text);
    expect(await file.complete('topics: [pay, ')).toContain('pay');
    expect(await file.hover('confidence')).toContain('How sure the answer is, and why.');
    expect(await file.listProblems()).toContain('14: Property layout is not allowed.');
  }, 120_000);

  test('the hints name every article, term and page, and no other file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hints-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const contentDir = createContentFolder({ 'articles/demand/broken.mdx': '---\n---\n' });
    writeHints(
      await checkContent({
        environment: readEnvironment({ CONTENT_DIR: contentDir }, root),
        today: '2026-11-30',
      }),
      { contentDir },
      folder,
    );
    const { entries } = JSON.parse(readFileSync(join(folder, '.astro/collections/collections.json'), 'utf8'));
    const named = Object.keys(entries).map((url) =>
      relative(
        basename(contentDir).toLowerCase(),
        url.slice(url.indexOf(basename(contentDir).toLowerCase())),
      ),
    );
    expect(named.toSorted()).toEqual(globSync('**/*.mdx', { cwd: contentDir }).toSorted());
  });
});

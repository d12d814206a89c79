import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseBody } from '../../src/document/read-document.ts';
import { splitFrontMatter } from '../../src/files/split-front-matter.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'samples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Sample {
  name: string;
  language: string;
  code: string;
}

const readSamples = (path: string): Sample[] => {
  const split = splitFrontMatter(path, readFileSync(join(root, path), 'utf8'));
  if (!split.ok) return [];
  const parsed = parseBody(path, split.parts.body);
  if (!parsed.ok) return [];
  const samples: Sample[] = [];
  visit(parsed.tree, 'code', (node: Code) => {
    samples.push({
      name: `${path}:${node.position?.start.line ?? 0}`,
      language: node.lang ?? '',
      code: node.value,
    });
  });
  return samples;
};

const samples = globSync('content/{articles/*,pages,glossary}/*.mdx', { cwd: root })
  .toSorted()
  .flatMap(readSamples);
const written = (language: string): Sample[] => samples.filter((sample) => sample.language === language);

const languages = new Set(['ts', 'sql', 'json', 'yaml', 'http', 'text', 'bash', 'mermaid']);

test('every code block names a language that the site can show', () => {
  expect(
    samples
      .filter(({ language }) => !languages.has(language))
      .map(({ name, language }) => `${name} ${language}`),
  ).toEqual([]);
});

describe('each TypeScript sample runs on Node as it stands', () => {
  test.each(written('ts'))(
    '$name',
    ({ name, code }) => {
      const file = join(folder, `${name.replace(/\W+/g, '-')}.ts`);
      writeFileSync(file, code);
      const { status, stderr } = spawnSync('node', ['--disable-warning=ExperimentalWarning', file], {
        encoding: 'utf8',
        timeout: 20_000,
        cwd: folder,
      });
      expect(stderr).toBe('');
      expect(status).toBe(0);
    },
    30_000,
  );
});

describe('each SQL sample runs on PostgreSQL as it stands', () => {
  test.each(written('sql'))(
    '$name',
    async ({ code }) => {
      const database = new PGlite();
      try {
        await database.exec(code);
      } finally {
        await database.close();
      }
      // Starting the database takes seconds on a busy machine; the samples themselves take milliseconds.
    },
    60_000,
  );
});

describe('each data sample is well formed', () => {
  test.each(written('json'))('$name', ({ code }) => {
    expect(() => JSON.parse(code)).not.toThrow();
  });
  test.each(written('yaml'))('$name', ({ code }) => {
    expect(() => parse(code)).not.toThrow();
  });
});

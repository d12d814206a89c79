import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { judgeSamples } from '../../src/check/samples/judge-samples.ts';
import type { Sample } from '../../src/check/samples/sample.ts';
import { createNoCache } from '../../src/document/cache.ts';
import type { Finding } from '../../src/knowledge/finding.ts';

const judge = async (sample: Omit<Sample, 'line'>): Promise<Finding[]> =>
  judgeSamples([{ ...sample, file: 'x.mdx', line: 10 }], createNoCache());

const ts = async (code: string): Promise<Finding[]> => judge({ language: 'ts', code });
const sql = async (code: string): Promise<Finding[]> => judge({ language: 'sql', code });

test('every sample of the content compiles and runs as it stands', async () => {
  const environment = {
    contentDir: join(import.meta.dirname, '../../content'),
    origin: 'http://localhost',
    base: '/',
    repository: undefined,
    cacheDir: '',
  };
  const { tree, findings } = await checkContent({
    environment,
    today: '2100-01-01',
    fresh: true,
    runSamples: true,
  });
  const languages = tree.samples.map(({ language }) => language);
  expect(languages.filter((language) => language === 'ts').length).toBeGreaterThan(15);
  expect(languages.filter((language) => language === 'sql').length).toBeGreaterThan(2);
  expect(findings.filter(({ rule }) => rule.startsWith('fence/'))).toEqual([]);
}, 120_000);

describe('a TypeScript sample', () => {
  test('that does not compile is pointed at in its own line', async () => {
    const [finding] = await ts('const one = 1;\nconst two: string = one;\nconsole.log(two);');
    expect(finding).toMatchObject({ rule: 'fence/types', file: 'x.mdx', line: 12, column: 7 });
    expect(finding?.message).toMatch(/'number' is not assignable/);
  });

  test('that fails as it runs is pointed at where it did', async () => {
    const findings = await ts(
      "const check = (): void => {\n  throw new RangeError('too far');\n};\ncheck();",
    );
    expect(findings).toMatchObject([{ rule: 'fence/run', line: 12 }]);
    expect(findings[0]?.message).toMatch(/RangeError: too far/);
  });

  test('may use Node, serve and ask itself, and keep a database in memory', async () => {
    const code = `import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
const database = new DatabaseSync(':memory:');
database.exec('CREATE TABLE a (b)');
const server = createServer((_request, response) => response.end('yes'));
await new Promise<void>((done) => server.listen(0, 'localhost', done));
const address = server.address();
assert.ok(address !== null && typeof address === 'object');
assert.equal(await (await fetch(\`http://localhost:\${address.port}\`)).text(), 'yes');
server.close();`;
    expect(await ts(code)).toEqual([]);
  });

  test.each([
    ['reads a file', "import { readFileSync } from 'node:fs';\nreadFileSync('/etc/hosts');"],
    ['writes a file', "import { writeFileSync } from 'node:fs';\nwriteFileSync('/tmp/x', '');"],
    ['starts a process', "import { execSync } from 'node:child_process';\nexecSync('true');"],
    ['starts a thread', "import { Worker } from 'node:worker_threads';\nnew Worker('1', { eval: true });"],
    ['ends a process', '\nprocess.kill(process.ppid, 0);'],
    ['makes code from text', "\nnew Function('return 1')();"],
    ['asks another machine', "import { connect } from 'node:net';\nconnect(9, '203.0.113.1');"],
    [
      'reads the variables of the one who checks',
      "\nif (process.env['HOME'] === undefined) throw new Error('none');",
    ],
  ])('is stopped where it %s', async (_name, code) => {
    expect(await ts(code)).toMatchObject([{ rule: 'fence/run' }]);
  });

  test('is neither compiled nor run where its fence says why, and can be run without being compiled', async () => {
    const broken = 'const one: string = 1;\nthrow new Error(one);';
    expect(await judge({ language: 'ts', code: broken, notRun: 'it shows a mistake' })).toEqual([]);
    const typed = await judge({ language: 'ts', code: broken, notTyped: 'it shows a mistake' });
    expect(typed.map(({ rule }) => rule)).toEqual(['fence/run']);
  });
});

describe('an SQL sample', () => {
  test('runs on a PostgreSQL that nothing was left in by another', async () => {
    expect(await sql('CREATE TABLE a (b int);\nINSERT INTO a VALUES (1);')).toEqual([]);
    expect(await sql('BEGIN;\nCREATE TABLE a (b text);')).toEqual([]);
    expect(await sql('CREATE TABLE a (b date);')).toEqual([]);
  });

  test('that fails is pointed at where it did', async () => {
    const findings = await sql('CREATE TABLE a (b int);\nSELECT c\nFROM a;');
    expect(findings).toMatchObject([{ rule: 'fence/run', line: 12, column: 8 }]);
    expect(findings[0]?.message).toMatch(/column "c" does not exist/);
  });
});

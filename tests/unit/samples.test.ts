import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { readJob } from '../../src/check/read-job.ts';
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
    [
      'ends one by the way that Node itself has',
      "\nconst kill: unknown = Reflect.get(process, '_kill');\nif (typeof kill === 'function') kill(process.pid, 0); else throw new Error('none');",
    ],
    [
      'opens the inspector of another process',
      "\nconst open: unknown = Reflect.get(process, '_debugProcess');\nif (typeof open === 'function') open(process.ppid); else throw new Error('none');",
    ],
    ['takes a module of Node that it was not given', "\nprocess.getBuiltinModule('node:dns');"],
    ['looks up a name', "import { resolve4 } from 'node:dns';\nresolve4('example.org', () => {});"],
    ['sends to another machine', "import { createSocket } from 'node:dgram';\ncreateSocket('udp4');"],
    [
      'takes a module from an address',
      "\nconst address: string = 'data:text/javascript,export default 1';\nawait import(address);\nexport {};",
    ],
    ['makes code from text', "\nnew Function('return 1')();"],
    ['asks another machine', "\nawait fetch('http://203.0.113.1/');\nexport {};"],
    [
      'asks another machine under the name of this one',
      "import { get } from 'node:http';\nget({ host: 'localhost', port: 9, lookup: (_name, _options, found) => found(null, [{ address: '203.0.113.1', family: 4 }]) });",
    ],
    [
      'opens a socket by its path',
      "import { get } from 'node:http';\nget({ socketPath: '/run/sample.sock' });",
    ],
    [
      'keeps a database in a file',
      "import { DatabaseSync } from 'node:sqlite';\nnew DatabaseSync('/tmp/sample.db');",
    ],
    [
      'attaches a database in a file',
      "import { DatabaseSync } from 'node:sqlite';\nnew DatabaseSync(':memory:').exec(\"ATTACH '/tmp/sample.db' AS x\");",
    ],
    [
      'copies a database into a file',
      "import { DatabaseSync } from 'node:sqlite';\nnew DatabaseSync(':memory:').exec(\"VACUUM INTO '/tmp/sample.db'\");",
    ],
    [
      'takes the class of a database from a database',
      "import { DatabaseSync } from 'node:sqlite';\nconst one = new DatabaseSync(':memory:');\nReflect.construct(one.constructor, ['/tmp/sample.db']);",
    ],
    [
      'reads the variables of the one who checks',
      "\nif (process.env['HOME'] === undefined) throw new Error('none');",
    ],
  ])('is stopped where it %s', async (_name, code) => {
    expect(await ts(code)).toMatchObject([{ rule: 'fence/run' }]);
  });

  test('reaches no other program of this machine, and says so', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const [finding] = await ts(`export {};\nawait fetch('http://127.0.0.1:${port}/');`);
    server.close();
    expect(finding).toMatchObject({ rule: 'fence/run' });
    expect(finding?.message).toMatch(/connect EACCES 127\.0\.0\.1/);
    expect(asked).toBe(0);
  });

  test('cannot change what is allowed by what it redefines', async () => {
    const code = `import assert from 'node:assert/strict';
import { createServer } from 'node:http';
Object.prototype.toString = () => 'localhost';
Array.isArray = Object.assign(() => false, Array.isArray);
const server = createServer();
await new Promise<void>((done) => server.listen(0, 'localhost', done));
const handle: object = Reflect.get(server, '_handle');
const prototype: object = Object.getPrototypeOf(handle);
assert.throws(() => Object.defineProperty(prototype, 'connect', { value: () => 0 }), TypeError);
let asked = 0;
const address = { toString: () => (asked++ === 0 ? '127.0.0.1' : '203.0.113.1') };
const connect: unknown = Reflect.get(prototype, 'connect');
assert.ok(typeof connect === 'function');
assert.ok(Reflect.apply(connect, handle, [{}, address, 80]) < 0);
assert.ok(Reflect.apply(connect, handle, [{}, '203.0.113.1', 80]) < 0);
server.close();`;
    expect(await ts(code)).toEqual([]);
  });

  test('says nothing of files of the machine that it names', async () => {
    const [finding] = await ts(`/// <reference path="${import.meta.filename}" />\nexport const one = 1;`);
    expect(finding).toMatchObject({ rule: 'fence/types' });
    expect(finding?.message).toMatch(/not found/);
  });

  test('that ends the compiler condemns no other', async () => {
    const samples = ['[ '.repeat(4000), 'export const one: number = 1;'].map((code, index) => ({
      language: 'ts',
      code,
      file: `${index}.mdx`,
      line: 1,
    }));
    const findings = await judgeSamples(samples, createNoCache());
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['0.mdx']));
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
    const left =
      'CREATE SCHEMA app;\nCREATE ROLE reader;\nCREATE TABLE app.a (b int);\nGRANT SELECT ON app.a TO reader;\nSET ROLE reader;';
    expect(await sql(left)).toEqual([]);
    expect(await sql(left)).toEqual([]);
  });

  test('that fails is pointed at where it did', async () => {
    const findings = await sql('CREATE TABLE a (b int);\nSELECT c\nFROM a;');
    expect(findings).toMatchObject([{ rule: 'fence/run', line: 12, column: 8 }]);
    expect(findings[0]?.message).toMatch(/column "c" does not exist/);
  });
});

test('code in a comment is shown and never run', () => {
  const { document, samples } = readJob({
    kind: 'comment',
    file: 'x.yaml',
    body: "Try this:\n\n```ts\nthrow new Error('ran');\n```\n",
    frontMatter: [],
    site: { base: '/', origin: 'https://almanac.example' },
  });
  expect(document).toBeDefined();
  expect(samples).toEqual([]);
});

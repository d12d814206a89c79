import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printManifest, readManifest } from './manifest.ts';

const hash = 'ab'.repeat(32);

test('a manifest has a line for each file, as `sha256sum` writes it, in the order of the paths', () => {
  const hashes = new Map([
    ['feed.xml', 'cd'.repeat(32)],
    ['404.html', hash],
    ['demand/pay/index.html', hash],
  ]);
  expect(printManifest(hashes)).toBe(
    `${hash}  404.html\n${hash}  demand/pay/index.html\n${'cd'.repeat(32)}  feed.xml\n`,
  );
});

test('a name that would end its line or begin an escape is written as `sha256sum` writes it', () => {
  expect(printManifest(new Map([['a\\b\nc\rd', hash]]))).toBe(`\\${hash}  a\\\\b\\nc\\rd\n`);
});

test('what was written is read again, whatever the files are called', () => {
  const name = fc
    .string({ unit: 'binary', minLength: 1 })
    .filter((text) => !/^\.{1,2}$|[/\0]/.test(text) && text !== 'SHA256SUMS' && !/^[\\]/.test(text));
  const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(name, digest), { minLength: 1, selector: ([path]) => path }),
      (list) => {
        const { hashes, faults } = readManifest(printManifest(new Map(list)));
        expect(faults).toEqual([]);
        expect(hashes).toEqual(new Map(list));
      },
    ),
  );
});

test('marks of binary files and digits in capitals mean the same', () => {
  const { hashes, faults } = readManifest(`${hash.toUpperCase()} *claims.json\n`);
  expect(faults).toEqual([]);
  expect(hashes).toEqual(new Map([['claims.json', hash]]));
});

describe('a damaged manifest', () => {
  test.each([
    ['a hash that is too short', `${hash.slice(1)}  b`, /cannot be read/],
    ['no hash', 'b', /cannot be read/],
    ['an empty line', '', /cannot be read/],
    ['no path', `${hash}  `, /cannot be read/],
    ['one space only', `${hash} b`, /cannot be read/],
    ['an escape that nobody writes', `\\${hash}  a\\tb`, /cannot be read/],
    ['a path out of the folder', `${hash}  ../b`, /leads out of the folder/],
    ['a path out of the folder by a detour', `${hash}  b/../../c`, /leads out of the folder/],
    ['an absolute path', `${hash}  /etc/passwd`, /is absolute/],
    ['an absolute path of Windows', `${hash}  C:\\b`, /is absolute/],
    ['a path of a share', `\\${hash}  \\\\\\\\host\\\\b`, /is absolute/],
    ['a path with a dot', `${hash}  ./b`, /is not written as/],
    ['a path with two slashes', `${hash}  a//b`, /is not written as/],
    ['a folder', `${hash}  b/`, /is not written as/],
    ['a file twice', `${hash}  a`, /listed before/],
    ['itself', `${hash}  SHA256SUMS`, /the manifest itself/],
  ])('that has %s is said to be so, with the line', (_name, line, message) => {
    const { hashes, faults } = readManifest(`${hash}  a\n${line}\n${hash}  z\n`);
    expect(faults).toEqual([{ line: 2, message: expect.stringMatching(message) }]);
    expect([...hashes.keys()]).toEqual(['a', 'z']);
  });

  test('that was cut off is said to be so, even where its last line could be read', () => {
    const { faults } = readManifest(`${hash}  a\n${hash}  index.ht`);
    expect(faults).toEqual([{ line: 2, message: expect.stringMatching(/cut off/) }]);
  });

  test('that is empty is said to be so', () => {
    expect(readManifest('').faults).toEqual([{ line: 1, message: expect.stringMatching(/empty/) }]);
  });

  test('names every line that is wrong', () => {
    expect(readManifest(`x\n${hash}  a\ny\n`).faults.map(({ line }) => line)).toEqual([1, 3]);
  });
});

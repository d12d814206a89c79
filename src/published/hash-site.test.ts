import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findDifferences, writeManifest } from './hash-site.ts';
import { readManifest } from './manifest.ts';

const createFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hashes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const write = (folder: string, path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** A small site with its manifest. */
const createSite = async (): Promise<string> => {
  const folder = createFolder();
  for (const path of ['index.html', 'demand/pay/index.html', 'feed.xml', '_astro/a.css', 'pagefind/é ü.pf'])
    write(folder, path, `the text of ${path}`);
  expect(await writeManifest(folder)).toBe(5);
  return folder;
};

const verify = (folder: string) =>
  findDifferences(folder, readManifest(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).hashes);

test('a site that nobody touched is as it was built', async () => {
  expect(await verify(await createSite())).toEqual([]);
});

test('every file that is changed, missing or new is named, in the order of the paths', async () => {
  const folder = await createSite();
  write(folder, 'index.html', 'the text of index.htmL');
  rmSync(join(folder, 'feed.xml'));
  write(folder, 'demand/.DS_Store', '');
  write(folder, 'zzz/SHA256SUMS', 'a manifest elsewhere is a file like others');
  expect(await verify(folder)).toEqual([
    { path: 'demand/.DS_Store', kind: 'extra' },
    { path: 'feed.xml', kind: 'missing' },
    { path: 'index.html', kind: 'changed' },
    { path: 'zzz/SHA256SUMS', kind: 'extra' },
  ]);
});

test('a link is a fault wherever it leads, and nothing is read through it', async () => {
  const folder = await createSite();
  const elsewhere = await createSite();
  // The same bytes, but not in the site: a host may follow the link, or not.
  rmSync(join(folder, 'feed.xml'));
  symlinkSync(join(elsewhere, 'feed.xml'), join(folder, 'feed.xml'));
  rmSync(join(folder, 'demand'), { recursive: true });
  symlinkSync(join(elsewhere, 'demand'), join(folder, 'demand'));
  symlinkSync(join(folder, 'nothing'), join(folder, 'dangling'));
  symlinkSync(folder, join(folder, 'itself'));
  expect(await verify(folder)).toEqual([
    { path: 'dangling', kind: 'link' },
    { path: 'demand', kind: 'link' },
    { path: 'demand/pay/index.html', kind: 'missing' },
    { path: 'feed.xml', kind: 'link' },
    { path: 'itself', kind: 'link' },
  ]);
});

test('a file and a folder that have changed places are seen', async () => {
  const folder = await createSite();
  rmSync(join(folder, 'feed.xml'));
  write(folder, 'feed.xml/index.html', 'x');
  rmSync(join(folder, 'demand'), { recursive: true });
  write(folder, 'demand', 'x');
  expect(await verify(folder)).toEqual([
    { path: 'demand', kind: 'extra' },
    { path: 'demand/pay/index.html', kind: 'missing' },
    { path: 'feed.xml', kind: 'missing' },
    { path: 'feed.xml/index.html', kind: 'extra' },
  ]);
});

test('a path in a manifest opens nothing outside the folder', async () => {
  const folder = await createSite();
  const { hashes } = readManifest(readFileSync(join(folder, 'SHA256SUMS'), 'utf8'));
  const outside = new Map([...hashes, ['../outside', 'ab'.repeat(32)]]);
  write(dirname(folder), 'outside', 'x');
  onTestFinished(() => rmSync(join(dirname(folder), 'outside')));
  expect(await findDifferences(folder, outside)).toEqual([{ path: '../outside', kind: 'missing' }]);
});

test('the manifest of the same files is the same, whatever the order in which they were made', async () => {
  const one = await createSite();
  const other = createFolder();
  for (const path of ['pagefind/é ü.pf', '_astro/a.css', 'feed.xml', 'demand/pay/index.html', 'index.html'])
    write(other, path, `the text of ${path}`);
  await writeManifest(other);
  expect(readFileSync(join(other, 'SHA256SUMS'))).toEqual(readFileSync(join(one, 'SHA256SUMS')));
});

test('a manifest takes the place of no file of the site', async () => {
  const folder = createFolder();
  write(folder, 'SHA256SUMS', 'a page');
  await expect(writeManifest(folder)).rejects.toThrow(/EEXIST/);
  expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe('a page');
});

// Where there is no such program, as on Windows and macOS, there is nothing to agree with.
test.runIf(process.platform === 'linux')(
  '`sha256sum` agrees, and finds what was changed, also where a name has a line break in it',
  async () => {
    const folder = createFolder();
    for (const path of ['index.html', 'a\nb\\c', 'é/ö.html']) write(folder, path, path);
    await writeManifest(folder);
    const check = (): string =>
      execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(check()).toBe('');
    write(folder, 'é/ö.html', 'changed');
    expect(check).toThrow(/computed checksum did NOT match/);
  },
);

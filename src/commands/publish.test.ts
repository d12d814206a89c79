import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { clearLeftovers, publish, requireReplaceable, toPlaces } from './publish.ts';
import type { Places } from './publish.ts';

const createFolder = (parent = tmpdir()): string => {
  const folder = mkdtempSync(join(parent, 'publish-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const writeSite = (folder: string, words: string): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), words);
};

type Left = Exclude<keyof Places, 'locks'>;

/** Folders as a build left them, each with a page that says which it is. */
const createPlaces = (left: readonly Left[]): Places & { folder: string } => {
  const folder = createFolder();
  const places = toPlaces(join(folder, 'dist'), join(folder, 'cache'));
  for (const name of left) writeSite(places[name], name);
  return { ...places, folder };
};

const readSite = ({ target }: Pick<Places, 'target'>): string =>
  readFileSync(join(target, 'index.html'), 'utf8');

test('a finished build takes the place of the former site, and nothing is left of what it was made in', async () => {
  const places = createPlaces(['target', 'rendered']);
  await publish(places);
  expect(readSite(places)).toBe('rendered');
  expect(readdirSync(places.folder)).toEqual(['cache', 'dist']);
  expect(readdirSync(join(places.folder, 'cache'))).toEqual([]);
});

test('the first build of all is published, too, in folders that are made for it', async () => {
  const folder = createFolder();
  const places = toPlaces(join(folder, 'public/site'), join(folder, 'cache'));
  clearLeftovers(places);
  writeSite(places.rendered, 'first');
  await publish(places);
  expect(readdirSync(join(folder, 'public'))).toEqual(['site']);
});

const otherDisk = '/dev/shm';
const isOther = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(tmpdir()).dev;

test.runIf(isOther)('a site is published on another disk than the one that it is built on', async () => {
  const [folder, elsewhere] = [createFolder(), createFolder(otherDisk)];
  const places = toPlaces(join(elsewhere, 'site'), join(folder, 'cache'));
  writeSite(places.target, 'former');
  writeSite(places.rendered, 'next');
  writeSite(join(places.rendered, 'demand/pay'), 'below');
  await publish(places);
  expect(readSite(places)).toBe('next');
  expect(readSite({ target: join(places.target, 'demand/pay') })).toBe('below');
  expect(readdirSync(elsewhere)).toEqual(['site']);
  expect(readdirSync(join(folder, 'cache'))).toEqual([]);
});

test.runIf(isOther)(
  'the former site stays where the next one cannot be brought to its disk whole',
  async () => {
    const [folder, elsewhere] = [createFolder(), createFolder(otherDisk)];
    const places = toPlaces(join(elsewhere, 'site'), join(folder, 'cache'));
    writeSite(places.target, 'former');
    writeSite(places.rendered, 'next');
    // A pipe cannot be copied, as nothing can where the disk is full.
    execFileSync('mkfifo', [join(places.rendered, 'pipe')]);
    await expect(publish(places)).rejects.toThrow(/pipe/i);
    expect(readSite(places)).toBe('former');
    clearLeftovers(places);
    expect(readdirSync(elsewhere)).toEqual(['site']);
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
  },
);

test.each([
  ['while it rendered', ['target', 'rendered']],
  ['while it was brought to the disk of its place', ['target', 'rendered', 'next']],
  ['when it had swapped the sites', ['target', 'former']],
  ['when a build before it had been killed, too', ['target', 'rendered', 'next', 'former']],
] as const)(
  'what a build left that was killed %s is cleared away by the next, which is published',
  async (_when, left) => {
    const places = createPlaces(left);
    clearLeftovers(places);
    expect(readSite(places)).toBe('target');
    for (const name of ['rendered', 'next', 'former'] as const) expect(existsSync(places[name])).toBe(false);
    writeSite(places.rendered, 'the next site');
    await publish(places);
    expect(readSite(places)).toBe('the next site');
  },
);

test('the former site is put back where a build was killed when it had moved it away', () => {
  const places = createPlaces(['next', 'former']);
  clearLeftovers(places);
  expect(readSite(places)).toBe('former');
  expect(readdirSync(places.folder)).toEqual(['dist']);
});

test('the former site stays where nothing was built', async () => {
  const places = createPlaces(['target']);
  await expect(publish(places)).rejects.toThrow(/ENOENT/);
  expect(readSite(places)).toBe('target');
  expect(readdirSync(places.folder)).toEqual(['dist']);
});

test('the former site is in its place again where the next one cannot be moved there', async () => {
  const folder = createFolder();
  // No folder can be moved into itself.
  const next = join(folder, 'next');
  const places = {
    rendered: next,
    next,
    target: join(next, 'dist'),
    former: join(folder, 'former'),
    locks: [],
  };
  writeSite(places.target, 'former');
  await expect(publish(places)).rejects.toThrow(/EINVAL/);
  expect(readSite(places)).toBe('former');
  expect(existsSync(places.former)).toBe(false);
});

test('a site that is published through a link is replaced where the link leads', async () => {
  const { folder } = createPlaces(['target']);
  symlinkSync(join(folder, 'dist'), join(folder, 'link'));
  const places = toPlaces(join(folder, 'link'), join(folder, 'cache'));
  writeSite(places.rendered, 'next');
  await publish(places);
  expect(readFileSync(join(folder, 'link/index.html'), 'utf8')).toBe('next');
  expect(readdirSync(folder)).toEqual(['cache', 'dist', 'link']);
});

describe('a build', () => {
  test('may replace a site, and what is empty or not there', () => {
    const { folder, target } = createPlaces(['target']);
    mkdirSync(join(folder, 'empty'));
    for (const path of [target, join(folder, 'empty'), join(folder, 'new/site')])
      expect(() => requireReplaceable(path, join(folder, 'program'))).not.toThrow();
  });

  test.each([
    ['the folder of the program', 'program', /holds this program itself/],
    ['a folder above it', '', /holds this program itself/],
    ['a folder with something else', 'program/content', /holds something else than a built site/],
    ['a file', 'program/content/a.mdx', /is no folder/],
  ])('does not replace %s', (_name, path, message) => {
    const { folder } = createPlaces([]);
    mkdirSync(join(folder, 'program/content'), { recursive: true });
    writeFileSync(join(folder, 'program/content/a.mdx'), '');
    expect(() => requireReplaceable(join(folder, path), join(folder, 'program'))).toThrow(message);
  });
});

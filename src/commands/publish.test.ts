import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { clearLeftovers, publish, requireReplaceable, toPlaces } from './publish.ts';
import type { Places } from './publish.ts';

/** Folders as a build left them, each with a page that says which it is. */
const createPlaces = (left: readonly (keyof Places)[]): Places & { folder: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const places = toPlaces(join(folder, 'dist'));
  for (const name of left) {
    mkdirSync(places[name]);
    writeFileSync(join(places[name], 'index.html'), name);
  }
  return { ...places, folder };
};

const readSite = ({ target }: Places): string => readFileSync(join(target, 'index.html'), 'utf8');

test('a finished build takes the place of the former site, and nothing is left beside it', () => {
  const places = createPlaces(['target', 'next']);
  publish(places);
  expect(readSite(places)).toBe('next');
  expect(readdirSync(places.folder)).toEqual(['dist']);
});

test('the first build of all is published, too, in folders that are made for it', () => {
  const { folder } = createPlaces([]);
  const places = toPlaces(join(folder, 'public/site'));
  clearLeftovers(places);
  mkdirSync(places.next);
  publish(places);
  expect(readdirSync(join(folder, 'public'))).toEqual(['site']);
});

test.each([
  ['while it rendered', ['target', 'next']],
  ['when it had swapped the sites', ['target', 'former']],
  ['when a build before it had been killed, too', ['target', 'next', 'former']],
] as const)(
  'what a build left that was killed %s is cleared away by the next, which is published',
  (_when, left) => {
    const places = createPlaces(left);
    clearLeftovers(places);
    expect(readSite(places)).toBe('target');
    expect(readdirSync(places.folder)).toEqual(['dist']);
    mkdirSync(places.next);
    writeFileSync(join(places.next, 'index.html'), 'the next site');
    publish(places);
    expect(readSite(places)).toBe('the next site');
  },
);

test('the former site is put back where a build was killed when it had moved it away', () => {
  const places = createPlaces(['next', 'former']);
  clearLeftovers(places);
  expect(readSite(places)).toBe('former');
  expect(existsSync(places.next)).toBe(false);
  expect(readdirSync(places.folder)).toEqual(['dist']);
});

test('the former site is in its place again where the next one cannot be moved there', () => {
  const places = createPlaces(['target']);
  expect(() => publish(places)).toThrow(/ENOENT/);
  expect(readSite(places)).toBe('target');
  expect(readdirSync(places.folder)).toEqual(['dist']);
});

test('a site that is published through a link is replaced where the link leads', () => {
  const { folder } = createPlaces(['target']);
  symlinkSync(join(folder, 'dist'), join(folder, 'link'));
  const places = toPlaces(join(folder, 'link'));
  mkdirSync(places.next);
  writeFileSync(join(places.next, 'index.html'), 'next');
  publish(places);
  expect(readFileSync(join(folder, 'link/index.html'), 'utf8')).toBe('next');
  expect(readdirSync(folder)).toEqual(['dist', 'link']);
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

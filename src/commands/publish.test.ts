import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clearLeftovers, publish, toPlaces } from './publish.ts';
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

test('a finished build takes the place of the former site, and nothing is left beside it', async () => {
  const places = createPlaces(['target', 'next']);
  await publish(places);
  expect(readSite(places)).toBe('next');
  expect(readdirSync(places.folder)).toEqual(['dist']);
});

test('the first build of all is published, too, in folders that are made for it', async () => {
  const { folder } = createPlaces([]);
  const places = toPlaces(join(folder, 'public/site'));
  await clearLeftovers(places);
  mkdirSync(places.next);
  await publish(places);
  expect(readdirSync(join(folder, 'public'))).toEqual(['site']);
});

test.each([
  ['while it rendered', ['target', 'next']],
  ['when it had swapped the sites', ['target', 'former']],
  ['when a build before it had been killed, too', ['target', 'next', 'former']],
] as const)(
  'what a build left that was killed %s is cleared away by the next, which is published',
  async (_when, left) => {
    const places = createPlaces(left);
    await clearLeftovers(places);
    expect(readSite(places)).toBe('target');
    expect(readdirSync(places.folder)).toEqual(['dist']);
    mkdirSync(places.next);
    writeFileSync(join(places.next, 'index.html'), 'the next site');
    await publish(places);
    expect(readSite(places)).toBe('the next site');
  },
);

test('the former site is put back where a build was killed when it had moved it away', async () => {
  const places = createPlaces(['next', 'former']);
  await clearLeftovers(places);
  expect(readSite(places)).toBe('former');
  expect(existsSync(places.next)).toBe(false);
  expect(readdirSync(places.folder)).toEqual(['dist']);
});

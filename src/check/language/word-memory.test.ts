import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createWordMemory } from './word-memory.ts';
import type { KnownWords } from './word-memory.ts';

const createFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A run that judges texts one after the other; it says what was found wrong, and how often the dictionary was loaded. */
const run = async (texts: readonly string[], folder?: string) => {
  let loads = 0;
  const load = async () => {
    loads += 1;
    return { has: (word: string) => !word.startsWith('x'), suggest: () => [] };
  };
  const memory = createWordMemory(load, folder);
  const find = (text: string) => (words: KnownWords) => text.split(' ').filter((word) => !words.has(word));
  const wrong: string[][] = [];
  for (const text of texts) wrong.push(await memory.judge(find(text)));
  memory.save();
  return { wrong, loads };
};

test('the words of the last run need no dictionary, and are judged alike', async () => {
  const folder = createFolder();
  expect(await run(['one xtwo', 'three'], folder)).toEqual({ wrong: [['xtwo'], []], loads: 2 });
  expect(await run(['three xtwo', 'one'], folder)).toEqual({ wrong: [['xtwo'], []], loads: 0 });
});

test('a word that is new is asked of the dictionary, and the text is judged whole', async () => {
  const folder = createFolder();
  await run(['xone two'], folder);
  expect(await run(['xone two xthree'], folder)).toEqual({ wrong: [['xone', 'xthree']], loads: 1 });
});

test('without a folder nothing is remembered', async () => {
  await run(['one']);
  expect(await run(['one'])).toEqual({ wrong: [[]], loads: 1 });
});

test('a damaged memory is none', async () => {
  const folder = createFolder();
  await run(['one'], folder);
  for (const file of readdirSync(folder)) writeFileSync(join(folder, file), '{"digest":"0","value":"[]"}');
  expect(await run(['one'], folder)).toEqual({ wrong: [[]], loads: 1 });
});

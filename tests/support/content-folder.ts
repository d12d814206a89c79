import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What to change in the sound content: a file's new text or bytes, `null` to delete it, or a link's target. */
export type Changes = Record<string, string | Uint8Array | null | { linkTo: string }>;

const sound = join(import.meta.dirname, '../fixtures/sound');

/** Makes a copy of the sound fixture with some files changed; it is deleted after the test. */
export const createContentFolder = (changes: Changes = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  // A test may have put ten thousand files into it.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }), 60_000);
  cpSync(sound, folder, { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (change === null) rmSync(file);
    else if (typeof change === 'object' && 'linkTo' in change) symlinkSync(change.linkTo, file);
    else writeFileSync(file, change);
  }
  return folder;
};

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockBuild } from './build-lock.ts';
import { Held, takeLock } from './lock.ts';
import type { Holder } from './lock.ts';
import { toPlaces } from './publish.ts';

const createFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const own: Holder = { pid: process.pid, host: 'here', since: '2026-11-30T13:45:10.123Z', work: 'tests' };

/** Who is named as the holder; undefined where the lock is free. */
const findHolder = (folder: string): Holder | undefined => {
  try {
    takeLock(folder, own)();
    return undefined;
  } catch (error) {
    if (error instanceof Held) return error.holder;
    throw error;
  }
};

const program = (lines: string): string =>
  `import { takeLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
   const holder = { pid: process.pid, host: 'there', since: new Date().toISOString(), work: 'builds dist' };
   ${lines}`;

const start = (lines: string): ChildProcess => {
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '--eval', program(lines)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
};

/** Another process that has the lock until it is ended, and keeps nothing else of it. */
const startHolder = async (folder: string): Promise<ChildProcess> => {
  const child = start(
    `takeLock(${JSON.stringify(folder)}, holder);
     setTimeout(() => { gc(); console.log('has it'); setInterval(() => {}, 1000); });`,
  );
  if (child.stdout !== null) await once(child.stdout, 'data');
  return child;
};

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  child.kill(signal);
  await once(child, 'exit');
};

describe('a lock', () => {
  test('is had by one, and by the next when the first has given it up and left nothing', () => {
    const folder = join(createFolder(), 'lock');
    const release = takeLock(folder, own);
    expect(findHolder(folder)).toEqual(own);
    release();
    release();
    expect(existsSync(folder)).toBe(false);
    expect(findHolder(folder)).toBeUndefined();
  });

  test('keeps other processes away, which are told who has it and since when', async () => {
    const folder = join(createFolder(), 'lock');
    const child = await startHolder(folder);
    const holder = findHolder(folder);
    expect(holder).toMatchObject({ pid: child.pid, host: 'there', work: 'builds dist' });
    expect(Date.now() - Date.parse(holder?.since ?? '')).toBeLessThan(60_000);
    expect(existsSync(join(folder, 'holder.json'))).toBe(true);
  });

  test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'is free at once when the process that has it is ended by %s',
    async (signal) => {
      const folder = join(createFolder(), 'lock');
      const child = await startHolder(folder);
      await end(child, signal);
      // What it left is still there, and names it; that locks nothing.
      expect(readFileSync(join(folder, 'holder.json'), 'utf8')).toContain(`"pid":${child.pid}`);
      expect(findHolder(folder)).toBeUndefined();
    },
  );

  test('that was left is not kept by a process that has got the number of its own', () => {
    const folder = join(createFolder(), 'lock');
    mkdirSync(folder);
    writeFileSync(join(folder, 'lock'), '');
    // The number of a process that runs, and is no build.
    writeFileSync(join(folder, 'holder.json'), JSON.stringify({ ...own, pid: process.ppid }));
    const release = takeLock(folder, own);
    expect(findHolder(folder)).toEqual(own);
    release();
  });

  test.each([
    ['is no JSON', '{'],
    ['says something else', '{"pid":"1"}'],
  ])('is had, too, where the note of who has it %s', async (_name, text) => {
    const folder = join(createFolder(), 'lock');
    await startHolder(folder);
    writeFileSync(join(folder, 'holder.json'), text);
    expect(() => takeLock(folder, own)).toThrow(Held);
    expect(findHolder(folder)).toBeUndefined();
  });

  test('lets never two in, however many ask for it at a time', async () => {
    const folder = createFolder();
    const [lock, inside] = [JSON.stringify(join(folder, 'lock')), JSON.stringify(join(folder, 'inside'))];
    const children = Array.from({ length: 3 }, () =>
      start(`
        import { rmSync, writeFileSync } from 'node:fs';
        for (let entered = 0; entered < 60; ) {
          let release;
          try { release = takeLock(${lock}, holder); } catch (error) {
            if (error.constructor.name === 'Held') continue;
            throw error;
          }
          entered += 1;
          writeFileSync(${inside}, '', { flag: 'wx' });
          rmSync(${inside});
          release();
        }`),
    );
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0]);
  });

  test('says why it cannot be taken where nothing can be written', () => {
    const folder = createFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => takeLock(join(folder, 'file/lock'), own)).toThrow(/ENOTDIR/);
  });
});

describe('a build', () => {
  /** A build of a checkout into a folder. */
  const lock = (folder: string, name: string, checkout = 'one'): (() => void) =>
    lockBuild(toPlaces(join(folder, name), join(folder, checkout)));

  test('keeps away others of its checkout, into whatever folder, and says who it is', () => {
    const folder = createFolder();
    const release = lock(folder, 'dist');
    for (const name of ['dist', 'preview'])
      expect(() => lock(folder, name)).toThrow(
        new RegExp(
          `^Another build is under way\\.\n  process ${process.pid} on ${hostname()} builds ${join(folder, 'dist')}, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC\nWait for it`,
        ),
      );
    release();
    lock(folder, 'preview')();
  });

  test('keeps away those of another checkout from its folder, and from no other', () => {
    const folder = createFolder();
    const release = lock(folder, 'dist');
    expect(() => lock(folder, 'dist', 'other')).toThrow(/Another build/);
    // The one that was turned away has given up what it had.
    lock(folder, 'preview', 'other')();
    release();
    lock(folder, 'dist', 'other')();
  });
});

import { openSync, readdirSync, writeSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOptions } from './read-options.ts';
import { readPort } from './read-port.ts';
import { explainFault, Misuse, readNamed, showFolder } from './run-command.ts';

const catchFault = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('a fault of the machine', () => {
  test('comes with its remedy', () => {
    const fault = catchFault(() => readdirSync(import.meta.filename));
    expect(explainFault(fault)).toMatch(
      /^ENOTDIR: .*run-command\.test\.ts'\nA file stands where a folder is needed: name another folder\.$/,
    );
  });

  // A device of Linux that is always full.
  test.runIf(process.platform === 'linux')('says of a full disk that space is to be freed', () => {
    const fault = catchFault(() => writeSync(openSync('/dev/full', 'w'), 'x'));
    expect(explainFault(fault)).toMatch(/^ENOSPC: .*\nThe disk is full: free some space, and try again\.$/);
  });

  // Made here, because no folder is closed to who may do everything.
  test.each([
    { code: 'EACCES', says: 'Give yourself the right to write there, or name another folder.' },
    { code: 'EPERM', says: 'Give yourself the right to write there, or name another folder.' },
    { code: 'EROFS', says: 'It lies on a disk that is only read: name another folder.' },
  ])('$code says what would let the folder be written', ({ code, says }) => {
    const message = `${code}: mkdir 'public/dist'`;
    expect(explainFault(Object.assign(new Error(message), { code }))).toBe(`${message}\n${says}`);
  });

  test('of which nothing more is known is said as it is', () => {
    expect(explainFault(new Error('The moon is full.'))).toBe('The moon is full.');
    expect(explainFault('a text')).toBe('a text');
  });
});

test('where a word names what cannot be read, the word was wrong', async () => {
  await expect(readNamed(() => readdirSync('/no/such/folder'))).rejects.toThrow(Misuse);
  expect(await readNamed(() => 'read')).toBe('read');
});

test('a folder is named with one slash at its end', () => {
  expect(['dist', 'dist/', 'a/b//', '/'].map(showFolder)).toEqual(['dist/', 'dist/', 'a/b/', '/']);
});

describe('the words behind a command', () => {
  const read = (...args: string[]) =>
    readOptions({ args, options: { out: { type: 'string', default: 'dist' }, fix: { type: 'boolean' } } })
      .values;

  test('are read', () => {
    expect(read()).toEqual({ out: 'dist' });
    expect(read('--out', 'elsewhere', '--fix')).toEqual({ out: 'elsewhere', fix: true });
  });

  test.each([
    [['--ou', 'x'], 'There is no option `--ou`. Did you mean `--out`?'],
    [['--verbose'], 'There is no option `--verbose`. Choose from: --out, --fix, --help.'],
    [['-x'], 'There is no option `-x`. Choose from: --out, --fix, --help.'],
    [['dist'], '`dist` belongs to no option. Put text with spaces in quotes.'],
    [['--out'], "Option '--out <value>' argument missing"],
    [['--fix=no'], "Option '--fix' does not take an argument"],
  ])('%j are answered with what is wrong with them', (args, message) => {
    const fault = catchFault(() => read(...args));
    expect(fault).toBeInstanceOf(Misuse);
    expect(explainFault(fault)).toBe(message);
  });
});

test('a port is a number that a machine has', () => {
  expect(['0', '4321', '65535'].map(readPort)).toEqual([0, 4321, 65535]);
  for (const text of ['', 'x', '-1', '65536', '4321.5', '1e3']) expect(() => readPort(text)).toThrow(Misuse);
});

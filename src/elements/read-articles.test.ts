import { afterEach, expect, test, vi } from 'vitest';
import { getRead, keepRead, readKey } from './read-articles.ts';

const createStorage = (text?: string): Map<string, string> => {
  const kept = new Map(text === undefined ? [] : [[readKey, text]]);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
};

const refuse = (): never => {
  throw new DOMException('The user has denied storage.', 'SecurityError');
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what was kept is read again, each article once', () => {
  createStorage();
  expect(getRead()).toEqual(new Set());
  expect(keepRead(new Set(['demand/one', 'security/two']))).toBe(true);
  expect(getRead()).toEqual(new Set(['demand/one', 'security/two']));
});

test('nothing is left behind where nothing was read', () => {
  const kept = createStorage('demand/one');
  keepRead(new Set());
  expect(kept.size).toBe(0);
});

test.each(['', '   ', 'demand/one\n demand/one  security/two'])(
  'loose white space in %j is no article',
  (text) => {
    createStorage(text);
    expect([...(getRead() ?? [])]).toEqual(text.trim() === '' ? [] : ['demand/one', 'security/two']);
  },
);

test.each(['{"broken":', 'null', '[object Object]'])(
  'something else in its place, %j, breaks nothing',
  (text) => {
    createStorage(text);
    expect(getRead()?.has('demand/one')).toBe(false);
  },
);

test('a browser that refuses storage gives nothing and says that it keeps nothing', () => {
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(getRead()).toBeUndefined();
  expect(keepRead(new Set(['demand/one']))).toBe(false);
  expect(keepRead(new Set())).toBe(false);
});

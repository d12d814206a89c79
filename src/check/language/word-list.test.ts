import { describe, expect, test } from 'vitest';
import { readWordList } from './word-list.ts';

const text = '# Words of ours.\nAdyen\nhoneytoken\nMOVEit\n';

describe('the list of words', () => {
  test.each([
    ['honeytoken', true],
    ['Honeytoken', true],
    ['HONEYTOKEN', true],
    ['Adyen', true],
    ['MOVEit', true],
    ['adyen', false],
    ['Moveit', false],
    ['# Words of ours.', false],
  ])('has %s: %s', (word, expected) => {
    expect(readWordList(text).has(word)).toBe(expected);
  });

  test('may be empty', () => {
    const list = readWordList('');
    expect([list.findings, list.has('')]).toEqual([[], false]);
  });

  test('says which line is out of order, given twice or more than a word', () => {
    const { findings } = readWordList('b\na\nc\nc\nd e\n');
    expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '2 spelling/list',
      '4 spelling/list',
      '5 spelling/list',
    ]);
  });

  test('says which words nothing needs', () => {
    const findings = readWordList(text).findUnused(['Honeytoken', 'MOVEit']);
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('`Adyen`')]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Finding } from '../knowledge/finding.ts';
import { mendText } from './mend.ts';

const at = (line: number, column: number, from: string, to: string): Finding => ({
  file: 'x.mdx',
  line,
  column,
  rule: 'link/broken',
  severity: 'error',
  message: 'No.',
  mend: { from, to },
});

describe('mending a text', () => {
  test('replaces the first match at or after the place, and nothing before it', () => {
    const text = '/a and /a\r\n[b](/a) /a';
    expect(mendText(text, [at(2, 1, '/a', '/a/')])).toEqual({ text: '/a and /a\r\n[b](/a/) /a', mended: 1 });
  });

  test('mends several places of one line', () => {
    const findings = [at(1, 1, '/a', '/a/'), at(1, 6, '/b', '/b/')];
    expect(mendText('(/a) (/b)', findings)).toEqual({ text: '(/a/) (/b/)', mended: 2 });
  });

  test('leaves one of two that overlap for the next run', () => {
    expect(mendText('abc', [at(1, 1, 'ab', 'x'), at(1, 2, 'bc', 'y')])).toEqual({ text: 'ay', mended: 1 });
  });

  test('mends nothing outside the range that was found', () => {
    const ranged = { ...at(1, 1, '/a', '/b'), endLine: 1, endColumn: 4 };
    expect(mendText('(/a) /a', [ranged])).toEqual({ text: '(/b) /a', mended: 1 });
    expect(mendText('(x) /a', [ranged])).toEqual({ text: '(x) /a', mended: 0 });
  });

  test('takes away a byte order mark, and leaves alone what is not there any more', () => {
    expect(mendText('\uFEFFid: x', [at(1, 1, '\uFEFF', '')])).toEqual({ text: 'id: x', mended: 1 });
    expect(mendText('gone', [at(9, 9, 'x', 'y')])).toEqual({ text: 'gone', mended: 0 });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from './read-yaml.ts';
import { findHiddenCharacter } from '../knowledge/hidden-character.ts';
import { toYaml } from './write-yaml.ts';

const read = (text: string): unknown => {
  const result = readYaml({ file: 'x.yaml', text });
  return result.ok ? result.yaml.data : result.findings;
};

const marks = fc.constantFrom(...'\'"`#:-?!&*%@|>{}[],~ \t\n\\=<aé🦊א0123.eE+_ny');

const anyText = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: marks }), fc.string({ unit: 'binary' }))
  .filter((text) => findHiddenCharacter(text) === undefined);

describe('toYaml', () => {
  test('writes any text so that it reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), anyText, anyText, (items, text, other) => {
        const data = { text, items, unit: { kind: text }, steps: [{ why: text, other }] };
        expect(read(toYaml(data))).toEqual(data);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    'null',
    'true',
    'no',
    '~',
    '1e3',
    '0x1f',
    '2026',
    '2026-11',
    '.inf',
    '---',
    '...',
    '- a',
    '? a',
    'a: b',
    'a #b',
    '<<',
  ])('keeps `%s` a text', (text) => {
    expect(read(toYaml({ text, items: [text] }))).toEqual({ text, items: [text] });
  });

  test('keeps a text of several lines in a list and in a unit', () => {
    const data = { items: [":\n'", 'b'], unit: { kind: ":\n'" } };
    expect(read(toYaml(data))).toEqual(data);
  });

  test.each([' \n', '\n ', 'a \nb', ' a\nb', 'a\n b', '\n\n', 'a\n'])(
    'keeps the white space of %j',
    (text) => {
      expect(read(toYaml({ text, items: [text] }))).toEqual({ text, items: [text] });
    },
  );

  test('keeps numbers numbers, and leaves out what is not known', () => {
    expect(read(toYaml({ one: 12.5, other: undefined, order: 3 }))).toEqual({ one: 12.5, order: 3 });
  });

  test('writes lists of ids and units on one line, and never breaks a long text', () => {
    const text = 'word '.repeat(60).trim();
    expect(toYaml({ topics: ['pay', 'demand'], text })).toBe(`topics: [pay, demand]\ntext: ${text}\n`);
    expect(toYaml({ unit: { kind: 'percent' } })).toBe('unit: { kind: percent }\n');
  });
});

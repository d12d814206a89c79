import { describe, expect, test } from 'vitest';
import { readYaml } from './read-yaml.ts';
import { createTextPlaces } from './text-places.ts';

/** Where a word of the value at `text` stands, by the walk, and the source from there on. */
const locate = (yaml: string, word: string): string => {
  const result = readYaml({ file: 'x.yaml', text: yaml });
  if (!result.ok) throw new Error('the sample is no YAML');
  const value: unknown = Reflect.get(Object(result.yaml.data), 'text');
  if (typeof value !== 'string') throw new Error('the sample has no text');
  const before = value.slice(0, value.indexOf(word)).split('\n');
  const lines = yaml.split('\n');
  const toPlace = createTextPlaces({ lines, start: result.yaml.locate(['text']), value });
  const { line, column } = toPlace({ line: before.length, column: (before.at(-1) ?? '').length + 1 });
  return `${line}:${column} ${(lines[line - 1] ?? '').slice(column - 1, column - 1 + word.length)}`;
};

describe('a word in a YAML text is found where it is written', () => {
  test.each([
    ['in plain text', 'a: 1\ntext: one two three', '2:11 two'],
    ['in plain text that goes on in the next line', 'text: one\n  and two', '2:7 two'],
    ['in a block', 'text: |\n  one\n\n  and two', '4:7 two'],
    ['in a block without its last line break', 'text: |-\n  one two', '2:7 two'],
    ['in a folded block', 'text: >\n  one\n  and two', '3:7 two'],
    ['between double quotes', 'text: "one two"', '1:12 two'],
    ['between single quotes', "text: 'one two'", '1:12 two'],
    ['after a doubled quote', "text: 'one''s two'", '1:15 two'],
    ['after an escape', String.raw`text: "one \u2019 \" two"`, '1:22 two'],
    ['after an escaped line break', String.raw`text: "one\n\ntwo"`, '1:15 two'],
    ['between quotes, in the next line', 'text: "one\n    and two"', '2:9 two'],
    ['in an indented block of its own', 'text: |\n  one\n    deeper two', '3:12 two'],
  ])('%s', (_name, yaml, expected) => {
    expect(locate(yaml, 'two')).toBe(expected);
  });
});

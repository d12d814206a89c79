import { describe, expect, test } from 'vitest';
import { readYaml } from './read-yaml.ts';
import { createTextPlaces } from './text-places.ts';

/** The place in the file of a word within its field `text`. */
const locate = (yaml: string, word: string): string => {
  const result = readYaml({ file: 'x.yaml', text: yaml });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  const value: unknown = Reflect.get(Object(result.yaml.data), 'text');
  if (typeof value !== 'string') throw new Error('The field is no text.');
  const before = value.slice(0, value.indexOf(word)).split('\n');
  const toPlace = createTextPlaces({ lines: yaml.split('\n'), start: result.yaml.locate(['text']), value });
  const { line, column } = toPlace({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  return `${line}:${column}`;
};

describe('a place within a text is found in its file', () => {
  test.each([
    ['in a block', 'id: a\ntext: |\n  One\n\n    two here\n', 'here', '5:9'],
    [
      'in a block with a comment, an indicator and a blank first line',
      'text: |2- # c\n\n   One two',
      'two',
      '3:8',
    ],
    ['in a block whose mark stands below its name', 'text:\n  |\n  One\n', 'One', '3:3'],
    ['on one line', 'id: a\ntext: One *two*\n', '*two*', '2:11'],
  ])('%s', (_name, yaml, word, place) => {
    expect(locate(yaml, word)).toBe(place);
  });

  test.each([
    ['in quotes', 'id: a\ntext: "One\\ntwo"\n', 'two', '2:7'],
    ['in a folded block', 'id: a\ntext: >\n  One\n  two\n', 'two', '2:7'],
    ['over several plain lines', 'id: a\ntext: One\n  two\n', 'two', '2:7'],
  ])('at its beginning, where its lines are not those of the file: %s', (_name, yaml, word, place) => {
    expect(locate(yaml, word)).toBe(place);
  });
});

import type { Locate } from '../../files/read-yaml.ts';
import type { ProseField } from './language-text.ts';

/** The fields that are written here and shown to readers as sentences or phrases, in whatever file. */
const written: ReadonlySet<PropertyKey> = new Set([
  'caveat',
  'caveats',
  'definition',
  'description',
  'label',
  'lengthNote',
  'note',
  'of',
  'population',
  'publishedNote',
  'question',
  'reason',
  'statement',
  'title',
  'why',
]);

/** What a publisher has named is spelt as the publisher spells it. */
const isQuoted = (file: string, path: readonly PropertyKey[]): boolean =>
  file.startsWith('sources/') && path.length === 1 && path[0] === 'title';

const isWritten = (file: string, path: readonly PropertyKey[]): boolean => {
  const name = path.findLast((key) => typeof key === 'string');
  return name !== undefined && written.has(name) && !isQuoted(file, path);
};

interface Leaf {
  path: readonly PropertyKey[];
  text: string;
}

const listLeaves = (value: unknown, path: readonly PropertyKey[]): Leaf[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => listLeaves(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => listLeaves(item, [...path, key]));
};

/** The prose of a file's data; excerpts, names, titles of sources and addresses are others' words, or none. */
export const listFields = (file: string, data: unknown, locate: Locate): ProseField[] =>
  listLeaves(data, [])
    .filter(({ path }) => isWritten(file, path))
    .map(({ path, text }) => ({ text, ...locate(path) }));

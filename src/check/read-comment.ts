import type { Document } from '../document/types.ts';
import type { Locate, Place } from '../files/read-yaml.ts';
import { createTextPlaces } from '../files/text-places.ts';
import { refuseFile } from '../knowledge/finding.ts';
import type { Finding } from '../knowledge/finding.ts';
import { comment } from '../schemas/comment.ts';
import type { Comment } from '../schemas/comment.ts';
import type { DocumentEntry } from './content-tree.ts';
import type { ContentFile } from './list-files.ts';
import { readEntry } from './read-entries.ts';
import { decode, readBody } from './reading.ts';
import type { Reading } from './reading.ts';

const refuseBlank = (file: string, locate: Locate): Finding => ({
  ...refuseFile(file, {
    rule: 'comment/blank',
    message: 'The comment has nothing to show.',
    fix: 'Write its text under `text`.',
  }),
  ...locate(['text']),
});

const isBlank = ({ segments }: Document): boolean => segments.join('').trim() === '';

interface Range extends Place {
  endLine?: number;
  endColumn?: number;
}

const at =
  (toPlace: (within: Place) => Place) =>
  <Item extends Range>(item: Item): Item => {
    const { endLine, endColumn } = item;
    const moved = { ...item, ...toPlace(item) };
    if (endLine === undefined || endColumn === undefined) return moved;
    const end = toPlace({ line: endLine, column: endColumn });
    return { ...moved, endLine: end.line, endColumn: end.column };
  };

/** One reader's comment: its fields by their schema, its text by the reader of articles, as strictly as comments are read. */
export const readComment = async (
  reading: Reading,
  file: ContentFile,
  id: string,
): Promise<DocumentEntry<Comment> | undefined> => {
  const entry = readEntry(reading, file, id, comment);
  const yaml = entry && decode(reading, file);
  if (entry === undefined || yaml === undefined) return undefined;
  const { data, locate } = entry;
  const move = at(createTextPlaces({ lines: yaml.split('\n'), start: locate(['text']), value: data.text }));
  const body = { kind: 'comment' as const, file: file.path, body: data.text, frontMatter: [] };
  const document = await readBody(reading, body, move);
  if (document === undefined) return undefined;
  if (isBlank(document)) {
    reading.tree.findings.push(refuseBlank(file.path, locate));
    return undefined;
  }
  return { ...entry, document: { ...document, links: document.links.map(move) } };
};

import type { z } from 'astro/zod';
import type { YamlFile } from '../files/read-yaml.ts';
import { refuseFile } from '../knowledge/finding.ts';
import { readTable } from '../knowledge/table.ts';
import { dataset } from '../schemas/dataset.ts';
import type { Dataset } from '../schemas/dataset.ts';
import type { Entry } from './content-tree.ts';
import { listFields } from './language/fields.ts';
import type { SourceText } from './language/judge-language.ts';
import type { ContentFile } from './list-files.ts';
import { decode, parse } from './reading.ts';
import type { Reading } from './reading.ts';

const toDataText = (
  file: string,
  source: string,
  { data, yaml }: { data: unknown; yaml: YamlFile },
): SourceText => ({ file, source, isMarkdown: false, listFields: () => listFields(file, data, yaml.locate) });

/** One YAML file that is one entry; an `id` inside must be the file's name. */
export const readEntry = <Data>(
  reading: Reading,
  file: ContentFile,
  id: string,
  schema: z.ZodType<Data>,
): Entry<Data> | undefined => {
  const text = decode(reading, file);
  const parsed = text === undefined ? undefined : parse(reading, { file: file.path, text, schema });
  if (text === undefined || parsed === undefined) return undefined;
  reading.hear(toDataText(file.path, text, parsed));
  const name = id.split('/').at(-1);
  const inner: unknown =
    typeof parsed.data === 'object' && parsed.data !== null ? Reflect.get(parsed.data, 'id') : undefined;
  if (inner !== undefined && inner !== name) {
    reading.tree.findings.push({
      ...refuseFile(file.path, {
        rule: 'ref/file-name',
        message: `\`id\` is \`${String(inner)}\` and the file is called \`${name}\`.`,
        fix: 'Make them the same: the file name is the address.',
      }),
      ...parsed.yaml.locate(['id']),
    });
  }
  return { id, file: file.path, data: parsed.data, locate: parsed.yaml.locate };
};

/** One YAML file that is a list of entries, each with its own place in it. */
export const readList = <Data>(
  reading: Reading,
  file: ContentFile,
  schema: z.ZodType<Data[]>,
): Entry<Data>[] => {
  const text = decode(reading, file);
  const parsed = text === undefined ? undefined : parse(reading, { file: file.path, text, schema });
  if (text === undefined || parsed === undefined) return [];
  reading.hear(toDataText(file.path, text, parsed));
  return parsed.data.map((data, index) => {
    const inner: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'id') : undefined;
    const id = typeof inner === 'string' ? inner : String(index);
    return {
      id,
      file: file.path,
      data,
      locate: (at, part) => parsed.yaml.locate([index, ...at], part),
    };
  });
};

/** A dataset: its description, and the table that stands beside it. */
export const readDataset = (reading: Reading, file: ContentFile, id: string): void => {
  const entry = readEntry<Dataset>(reading, file, id, dataset);
  const csv = reading.csv.get(id);
  if (csv === undefined) {
    const table = `datasets/${id}.csv`;
    // Where the table itself cannot be read, its own finding says so.
    if (reading.tree.findings.some((finding) => finding.file === table)) return;
    reading.tree.findings.push(
      refuseFile(file.path, {
        rule: 'dataset/no-table',
        message: `The table \`${table}\` is missing or cannot be read.`,
        fix: 'Add it beside this file.',
      }),
    );
    return;
  }
  if (entry === undefined) return;
  const { table, problems } = readTable(csv, entry.data.columns);
  for (const problem of problems)
    reading.tree.findings.push({
      ...refuseFile(`datasets/${id}.csv`, {
        rule: 'dataset/table',
        message: problem.message,
        fix: problem.fix,
      }),
      line: problem.line,
      column: problem.column,
    });
  if (problems.length === 0) reading.tree.datasets.push({ ...entry, table });
};

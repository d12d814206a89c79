import type { z } from 'astro/zod';
import type { Cache } from '../document/cache.ts';
import { readText } from '../files/read-text.ts';
import type { FileKind } from '../files/read-text.ts';
import { readYaml } from '../files/read-yaml.ts';
import type { YamlFile } from '../files/read-yaml.ts';
import { validate } from '../files/validate.ts';
import type { Addresses } from '../knowledge/addresses.ts';
import type { ContentTree } from './content-tree.ts';
import type { ContentFile } from './list-files.ts';

/** What reading needs beside the files: addresses for links, and a cache for what is costly. */
export interface CollectOptions {
  addresses: Pick<Addresses, 'file' | 'fromContentLink'>;
  cache: Cache;
}

/** A reading under way: the tree that it fills. */
export interface Reading extends CollectOptions {
  tree: ContentTree;
  /** CSV texts by dataset id, read before the datasets that they belong to. */
  csv: Map<string, string>;
}

/** The text of a file, or undefined after its problem was noted. */
export const decode = (reading: Reading, file: ContentFile, kind: FileKind): string | undefined => {
  const result = readText(file.path, file.bytes, kind);
  if (result.ok) return result.text;
  reading.tree.findings.push(...result.findings);
  return undefined;
};

/** A file as checked data, or undefined after its problems were noted. */
export const parse = <Data>(
  reading: Reading,
  options: { file: string; text: string; lineOffset?: number; schema: z.ZodType<Data> },
): { yaml: YamlFile; data: Data } | undefined => {
  const { file, schema } = options;
  const result = readYaml(options);
  if (!result.ok) {
    reading.tree.findings.push(...result.findings);
    return undefined;
  }
  const valid = validate({ file, yaml: result.yaml, schema });
  if (valid.ok) return { yaml: result.yaml, data: valid.data };
  reading.tree.findings.push(...valid.findings);
  return undefined;
};

import type { z } from 'astro/zod';
import type { Cache } from '../document/cache.ts';
import type { Document } from '../document/types.ts';
import { readText } from '../files/read-text.ts';
import { readYaml } from '../files/read-yaml.ts';
import type { YamlFile } from '../files/read-yaml.ts';
import { validate } from '../files/validate.ts';
import type { Finding } from '../knowledge/finding.ts';
import type { ContentTree } from './content-tree.ts';
import type { ContentFile } from './list-files.ts';
import { ApartFault } from './apart.ts';
import { refuseFault } from './read-apart.ts';
import type { ReadJob, ReadResult } from './read-job.ts';

/** What reading needs beside the files: where the site stands, for links, and who reads its texts. */
export interface CollectOptions {
  site: ReadJob['site'];
  cache: Cache;
  read: (job: ReadJob) => Promise<ReadResult>;
}

/** A reading under way: the tree that it fills. */
export interface Reading extends CollectOptions {
  tree: ContentTree;
  /** CSV texts by dataset id, read before the datasets that they belong to. */
  csv: Map<string, string>;
}

/** The text of a file, or undefined after its problem was noted. */
export const decode = (reading: Reading, file: ContentFile): string | undefined => {
  const result = readText(file.path, file.bytes, file.kind);
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

/**
 * A text as a document, or undefined where the policy lets none pass. Its findings are added to the tree's, moved by
 * `toPlace` where the text stands within another.
 */
export const readBody = async (
  { site, cache, read, tree }: Reading,
  text: Omit<ReadJob, 'site'>,
  toPlace = (finding: Finding): Finding => finding,
): Promise<Document | undefined> => {
  const job = { ...text, site };
  const { document, samples, findings } = await cache
    .remember([JSON.stringify(job)], () => read(job))
    .catch((error: unknown) => {
      if (error instanceof ApartFault) return refuseFault(job.file, error);
      throw error;
    });
  tree.samples.push(...samples.map((sample) => ({ ...sample, file: job.file })));
  tree.findings.push(...findings.map(toPlace));
  return findings.some(({ severity }) => severity === 'error') ? undefined : document;
};

import type { z } from 'astro/zod';
import type { Cache } from '../document/cache.ts';
import type { Document } from '../document/types.ts';
import { readText } from '../files/read-text.ts';
import { readYaml } from '../files/read-yaml.ts';
import type { Locate, YamlFile } from '../files/read-yaml.ts';
import { validate } from '../files/validate.ts';
import type { Finding } from '../knowledge/finding.ts';
import type { ContentTree } from './content-tree.ts';
import type { SourceText } from './language/judge-language.ts';
import type { ContentFile } from './list-files.ts';
import { ApartFault } from './apart.ts';
import { refuseFault } from './read-apart.ts';
import type { PictureJob, PictureResult } from './picture-job.ts';
import type { ReadJob, ReadResult } from './read-job.ts';

/** What reading needs beside the files: where the site stands, for links, and who reads its texts and pictures. */
export interface CollectOptions {
  site: ReadJob['site'];
  cache: Cache;
  read: (job: ReadJob) => Promise<ReadResult>;
  readPicture: (job: PictureJob) => Promise<PictureResult>;
  /** Is told of each file that holds prose, as it is written; comments are left as their authors spell them. */
  hear: (text: SourceText) => void;
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

interface ParseOptions<Data> {
  file: string;
  text: string;
  lineOffset?: number;
  schema: z.ZodType<Data>;
}

/** YAML that was valid before: its data as it was read, its places found only where somebody asks for one. */
const toKnownYaml = (data: unknown, options: Parameters<typeof readYaml>[0]): YamlFile => {
  let locate: Locate | undefined;
  const read = (): Locate => {
    const result = readYaml(options);
    return result.ok ? result.yaml.locate : () => ({ line: 1, column: 1 });
  };
  return { data, locate: (path, part) => (locate ??= read())(path, part) };
};

/** A file as checked data, or undefined after its problems were noted. */
export const parse = <Data>(
  reading: Reading,
  options: ParseOptions<Data>,
): { yaml: YamlFile; data: Data } | undefined => {
  const { file, text, schema } = options;
  // Parsing YAML takes most of the time of a check in which little is new.
  const key = ['yaml', text];
  const known = reading.cache.recall<unknown>(key);
  const result =
    known === undefined ? readYaml(options) : { ok: true as const, yaml: toKnownYaml(known, options) };
  if (!result.ok) {
    reading.tree.findings.push(...result.findings);
    return undefined;
  }
  const valid = validate({ file, yaml: result.yaml, schema });
  if (valid.ok) {
    // Only what is valid: it holds nothing, such as NaN, that JSON would change.
    if (known === undefined) reading.cache.keep(key, result.yaml.data);
    return { yaml: result.yaml, data: valid.data };
  }
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

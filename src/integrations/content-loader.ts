import { relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkContent, toDay } from '../check/check-content.ts';
import type { CheckResult } from '../check/check-content.ts';
import type { ContentTree, DocumentEntry, Entry } from '../check/content-tree.ts';
import { reportAsText } from '../check/report.ts';
import { saveBody } from '../document/body-store.ts';
import { findForeignMarkup } from '../document/output-policy.ts';
import { savePicture } from '../document/picture-store.ts';
import { readEnvironment } from '../environment.ts';
import { writeHints } from './write-hints.ts';

type Kind = Exclude<keyof ContentTree, 'findings' | 'samples' | 'words'>;

const environment = readEnvironment(process.env, process.cwd());

/** One reading serves all collections; a change on disk asks for the next one. */
let reading: Promise<CheckResult> | undefined;

const read = async (): Promise<CheckResult> => {
  reading ??= checkContent({ environment, today: toDay(new Date()), pardonsOverdue: true });
  return reading;
};

const requireSound = ({ findings }: CheckResult): void => {
  if (!findings.some(({ severity }) => severity === 'error')) return;
  const prefix = `${relative(process.cwd(), environment.contentDir)}/`;
  throw new Error(
    `The content has errors.\n\n${reportAsText(findings, { prefix, readLines: () => undefined })}`,
  );
};

const hasDocument = (entry: Entry<unknown>): entry is DocumentEntry<unknown> => 'document' in entry;

const hasTable = (entry: Entry<unknown>): entry is ContentTree['datasets'][number] => 'table' in entry;

const hasBytes = (entry: Entry<unknown>): entry is ContentTree['pictures'][number] => 'bytes' in entry;

const hasText = (entry: Entry<unknown>): entry is ContentTree['examples'][number] => 'text' in entry;

/** The second gate: whatever the policy let pass, and wherever it was kept, is judged by what it has become. */
const requireKnownMarkup = ({ file, document }: DocumentEntry<unknown>, kind: Kind): void => {
  const fault = findForeignMarkup(document, kind === 'comments' ? 'comment' : 'text');
  if (fault === undefined) return;
  throw new Error(
    `The text of ${file} has become HTML that no text may have: ${fault}. Nothing is written. If the text says nothing unusual, delete node_modules/.cache; if that does not help, the policy has a hole: see src/document/output-policy.ts and SECURITY.md.`,
  );
};

/** What the data store keeps of an entry: bodies of documents and pictures are large and are kept beside the store. */
const toStored = async (entry: Entry<unknown>, kind: Kind): Promise<Record<string, unknown>> => {
  if (hasDocument(entry)) {
    requireKnownMarkup(entry, kind);
    const { segments, diagrams, meaning: _, ...summary } = entry.document;
    return {
      meta: entry.data,
      document: { ...summary, body: await saveBody(environment.cacheDir, { segments, diagrams }) },
      ...(hasText(entry) && { text: entry.text }),
    };
  }
  if (hasBytes(entry))
    return {
      meta: entry.data,
      name: await savePicture(environment.cacheDir, Buffer.from(entry.bytes, 'base64')),
    };
  return hasTable(entry) ? { meta: entry.data, rows: entry.table.rows } : { meta: entry.data };
};

const fill = async (kind: Kind, { store, parseData, generateDigest }: LoaderContext): Promise<void> => {
  const result = await read();
  requireSound(result);
  const entries: readonly Entry<unknown>[] = result.tree[kind];
  const kept = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
  for (const [position, entry] of entries.entries()) {
    const data = await parseData({ id: entry.id, data: { ...(await toStored(entry, kind)), position } });
    store.set({
      id: entry.id,
      data,
      // Of what is stored and not of the file: the same file is read into something else by other code.
      digest: generateDigest(data),
      filePath: relative(process.cwd(), `${environment.contentDir}/${entry.file}`),
    });
  }
  if (entries.length > 0) return;
  // A kind without entries is not a mistake: Astro warns of a collection that was never written to.
  store.set({ id: 'none', data: {} });
  store.delete('none');
};

/** What to fill again after a change, by kind; all of it, because one file may change what many pages show. */
const refills = new Map<Kind, LoaderContext>();

/** Whether the last change left an error, so that who mended it is told. */
let isFaulty = false;

const refillAll = async (): Promise<void> => {
  reading = undefined;
  writeHints(await read(), environment);
  // The first to fail says what is wrong; the pages stay as they were until it is mended.
  for (const [kind, context] of refills) await fill(kind, context);
};

/** Fills all kinds after a change, and tells who writes what is wrong, or that nothing is any more. */
const follow = async (logger: LoaderContext['logger']): Promise<void> => {
  try {
    await refillAll();
    if (isFaulty) logger.info('The content is sound again.');
    isFaulty = false;
  } catch (error) {
    isFaulty = true;
    logger.error(error instanceof Error ? error.message : String(error));
  }
};

const watch = (kind: Kind, context: LoaderContext, result: CheckResult): void => {
  const { watcher } = context;
  const isFirst = refills.size === 0;
  refills.set(kind, context);
  if (watcher === undefined || !isFirst) return;
  // Not in the name of the kind that was loaded first: what is wrong may stand in any.
  const logger = context.logger.fork('content');
  writeHints(result, environment);
  watcher.add(environment.contentDir);
  const refresh = (file: string): void => {
    if (!file.startsWith(environment.contentDir)) return;
    void follow(logger);
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, refresh);
};

/**
 * Hands one kind of content to Astro, read and checked by the same code as `npm run check`.
 * An error in any file stops the build before a page is written.
 */
export const createContentLoader = (kind: Kind): Loader => ({
  name: `almanac-${kind}`,
  load: async (context) => {
    await fill(kind, context);
    watch(kind, context, await read());
  },
});

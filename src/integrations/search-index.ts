import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';

/** Reference numbers would run into the words before them. */
const excludeSelectors = ['.cite'];

const requireClean = (errors: readonly string[], step: string): void => {
  if (errors.length > 0) throw new Error(`The search index could not be ${step}: ${errors.join('; ')}`);
};

const listPages = async (outDir: string): Promise<string[]> => {
  const files = await readdir(outDir, { recursive: true });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .toSorted();
};

// One after another in a fixed order: a whole directory at once is read by several threads,
// and the index then differs from build to build.
const addPages = async (index: PagefindIndex, outDir: string): Promise<void> => {
  for (const sourcePath of await listPages(outDir)) {
    const { errors } = await index.addHTMLFile({
      sourcePath,
      content: await readFile(join(outDir, sourcePath), 'utf8'),
    });
    requireClean(errors, `filled with ${sourcePath}`);
  }
};

/** Indexes the built pages that ask for it (`data-pagefind-body`) and writes the index beside them. */
export const writeSearchIndex = async (outDir: string): Promise<void> => {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en', excludeSelectors });
    requireClean(errors, 'created');
    if (index === undefined) throw new Error('The search index could not be created.');
    await addPages(index, outDir);
    requireClean((await index.writeFiles({ outputPath: join(outDir, 'pagefind') })).errors, 'written');
  } finally {
    await close();
  }
};

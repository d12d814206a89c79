import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

const requireClean = (errors: readonly string[], step: string): void => {
  if (errors.length > 0) throw new Error(`The search index could not be ${step}: ${errors.join('; ')}`);
};

/** Indexes the built pages that ask for it (`data-pagefind-body`) and writes the index beside them. */
export const writeSearchIndex = async (outDir: string): Promise<void> => {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    requireClean(errors, 'created');
    if (index === undefined) throw new Error('The search index could not be created.');
    requireClean((await index.addDirectory({ path: outDir })).errors, 'filled');
    requireClean((await index.writeFiles({ outputPath: join(outDir, 'pagefind') })).errors, 'written');
  } finally {
    await close();
  }
};

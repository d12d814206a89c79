import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/** The cells of a row stand side by side, and their words would be read as one. */
const partCells = (html: string): string => html.replace(/<t[dh]\b/g, ' $&');

// One after another in a fixed order: a whole directory at once is read by several threads,
// and the index then differs from build to build.
const addPages = async (index: PagefindIndex, outDir: string): Promise<void> => {
  for (const sourcePath of await listPages(outDir)) {
    const { errors } = await index.addHTMLFile({
      sourcePath,
      content: partCells(await readFile(join(outDir, sourcePath), 'utf8')),
    });
    requireClean(errors, `filled with ${sourcePath}`);
  }
};

/** What the search page loads. Pagefind adds interfaces of its own, a worker and other languages, which no page here asks for. */
const isLoaded = (path: string): boolean =>
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.en_\w+\.pf_meta|wasm\.en\.pagefind|(?:index|fragment)\/[^/]+)$/.test(
    path,
  );

// Written here and not by Pagefind, which says that it has written before all is on the disk: closed at that
// moment, it leaves its last file empty now and then.
const writeFiles = async (index: PagefindIndex, folder: string): Promise<void> => {
  const { errors, files } = await index.getFiles();
  requireClean(errors, 'written');
  for (const { path, content } of files.filter((file) => isLoaded(file.path))) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
};

/** Indexes the built pages that ask for it (`data-pagefind-body`) and writes the index beside them. */
export const writeSearchIndex = async (outDir: string): Promise<void> => {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en', excludeSelectors });
    requireClean(errors, 'created');
    if (index === undefined) throw new Error('The search index could not be created.');
    await addPages(index, outDir);
    await writeFiles(index, join(outDir, 'pagefind'));
  } finally {
    await close();
  }
};

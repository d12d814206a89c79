import { loadBody } from '../document/body-store.ts';
import type { Segment } from '../document/types.ts';
import { readEnvironment } from '../environment.ts';
import type { DocumentSummary } from '../schemas/document.ts';

const { cacheDir } = readEnvironment(process.env, process.cwd());

/** The body of a document, from beside the data store. */
export const getBody = async (document: Pick<DocumentSummary, 'body'>): Promise<Segment[]> =>
  loadBody(cacheDir, document.body);

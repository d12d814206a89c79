import { loadBody } from '../document/body-store.ts';
import type { DiagramFile, Segment } from '../document/types.ts';
import { readEnvironment } from '../environment.ts';
import type { DocumentSummary } from '../schemas/document.ts';
import type { Library } from './library.ts';

const { cacheDir } = readEnvironment(process.env, process.cwd());

/** The body of a document, from beside the data store. */
export const getBody = async (document: Pick<DocumentSummary, 'body'>): Promise<Segment[]> =>
  (await loadBody(cacheDir, document.body)).segments;

/** What each diagram of a document was drawn from, by its name. */
export const getDiagramTexts = async (
  document: Pick<DocumentSummary, 'body'>,
): Promise<Map<string, string>> => {
  const { diagrams } = await loadBody(cacheDir, document.body);
  return new Map(diagrams.map(({ name, source }) => [name, source]));
};

/** Every diagram of the site, by name. */
export const listDiagrams = async ({
  articles,
  terms,
  pages,
  examples,
}: Library): Promise<Map<string, string>> => {
  const documents = [...articles, ...terms.values(), ...pages, ...examples.values()].map(
    ({ data }) => data.document,
  );
  const bodies = await Promise.all(documents.map(({ body }) => loadBody(cacheDir, body)));
  const diagrams: DiagramFile[] = bodies.flatMap((body) => body.diagrams);
  return new Map(diagrams.map(({ name, svg }) => [name, svg]));
};

import { loadPicture } from '../document/picture-store.ts';
import { readEnvironment } from '../environment.ts';
import type { SitePath } from '../knowledge/addresses.ts';
import type { DocumentSummary } from '../schemas/document.ts';
import { addresses } from './addresses.ts';
import type { Library } from './library.ts';

/** A picture as a page shows it: where its file is, and its size in pixels. */
export interface PictureView {
  path: SitePath;
  width: number;
  height: number;
}

const { cacheDir } = readEnvironment(process.env, process.cwd());

/** The picture of a path in the content folder. */
export const getPicture = ({ pictures }: Library, of: string): PictureView => {
  const picture = pictures.get(of);
  if (picture === undefined) throw new Error(`There is no picture ${of}.`);
  const { name, meta } = picture.data;
  return { path: addresses.file(`pictures/${name}.webp`), width: meta.width, height: meta.height };
};

/** The pictures that a text shows, each once, in order of use. */
export const listPictures = (
  library: Library,
  { pictures }: Pick<DocumentSummary, 'pictures'>,
): PictureView[] => [...new Set(pictures.map(({ of }) => of))].map((of) => getPicture(library, of));

/** The names of the pictures that the site publishes: those that a text shows. */
export const listPictureNames = (library: Library): string[] => {
  const { articles, pages, terms, examples, pictures } = library;
  const texts = [...articles, ...pages, ...terms.values(), ...examples.values()];
  const shown = new Set(texts.flatMap(({ data }) => data.document.pictures.map(({ of }) => of)));
  const names = [...shown].flatMap((of) => pictures.get(of)?.data.name ?? []);
  return [...new Set(names)].toSorted();
};

/** A picture's file, by its name. */
export const getPictureFile = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  loadPicture(cacheDir, name);

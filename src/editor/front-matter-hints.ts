import { pathToFileURL } from 'node:url';
import type { ContentKind } from './content-kinds.ts';
import { contentKinds } from './content-kinds.ts';
import { printJsonSchema, toJsonSchema } from './json-schema.ts';
import type { JsonSchema } from './json-schema.ts';

/** Ids that front matter names, by the field that names them. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/** A file and its text. */
export interface HintFile {
  name: string;
  text: string;
}

const isMdx = ({ files }: ContentKind): boolean => files.endsWith('.mdx');

// Astro writes schemas of its own collections into the same folder, under their names.
const toCollection = ({ name }: ContentKind): string => `front-matter-${name}`;

const toPattern = ({ files }: ContentKind): RegExp =>
  new RegExp(`^${files.replaceAll('.', String.raw`\.`).replaceAll('*', '[^/]+')}$`);

/** Proposes the ids that exist where a field names them; another is not refused, because it may be new. */
const withKnownIds = (schema: JsonSchema, known: KnownIds): JsonSchema => {
  const properties = Object.entries(schema.properties ?? {}).map(([field, value]) => {
    const examples = known[field];
    if (examples === undefined || typeof value === 'boolean') return [field, value] as const;
    const { items } = value;
    return typeof items === 'object' && !Array.isArray(items)
      ? ([field, { ...value, items: { ...items, examples: [...examples] } }] as const)
      : ([field, value] as const);
  });
  return { ...schema, properties: Object.fromEntries(properties) };
};

/** The address of a file as the Astro extension compares it. */
const toKey = (path: string): string => decodeURIComponent(pathToFileURL(path).href).toLowerCase();

/**
 * The files by which the Astro extension of VS Code knows the front matter of each MDX file: it completes fields, shows
 * what they mean and underlines what is wrong. It looks for them in `.astro/collections/`, where Astro would write them
 * for collections of plain Markdown; the almanac's are read by its own loader, so that they are written here.
 * See `@astrojs/language-server`, `core/frontmatterHolders.js`.
 *
 * @param files absolute paths of the content's MDX files, by their paths from the content folder
 */
export const listFrontMatterHints = (files: ReadonlyMap<string, string>, known: KnownIds): HintFile[] => {
  const kinds = contentKinds.filter(isMdx);
  const entries = [...files].flatMap(([path, absolute]) => {
    const kind = kinds.find((one) => toPattern(one).test(path));
    return kind === undefined ? [] : [[toKey(absolute), toCollection(kind)] as const];
  });
  const manifest = {
    collections: kinds.map((kind) => ({ hasSchema: true, name: toCollection(kind) })),
    entries: Object.fromEntries(entries),
  };
  return [
    { name: 'collections.json', text: `${JSON.stringify(manifest, null, 2)}\n` },
    ...kinds.map((kind) => ({
      name: `${toCollection(kind)}.schema.json`,
      text: printJsonSchema(withKnownIds(toJsonSchema(kind), known)),
    })),
  ];
};

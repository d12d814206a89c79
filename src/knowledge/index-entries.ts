/** A line of an A–Z index: a thing under its own title, or another of its names that sends the reader there. */
export interface IndexEntry {
  title: string;
  path: string;
  /** What kind of thing it is; an entry that only sends elsewhere needs none. */
  note?: string | undefined;
  /** The title to look under instead. */
  see?: string | undefined;
}

/**
 * Makes the index entries of a thing that has several names.
 *
 * @example toIndexEntries({ title: 'Kubernetes', path: '/k/', note: 'Term' }, ['k8s'])[1] // { title: 'k8s', path: '/k/', see: 'Kubernetes' }
 */
export const toIndexEntries = (
  entry: { title: string; path: string; note: string },
  otherNames: readonly string[],
): IndexEntry[] => [
  entry,
  ...otherNames
    .filter((name) => name !== entry.title)
    .map((name) => ({ title: name, path: entry.path, see: entry.title })),
];

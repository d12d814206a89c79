import type { Finding } from '../../knowledge/finding.ts';
import type { Entry } from '../content-tree.ts';
import type { Library } from '../library.ts';

const fields = ['published', 'updated', 'reviewed'] as const;

/** A day that a file states, and where. */
interface Stated {
  entry: Entry<unknown>;
  path: (string | number)[];
  day: string;
}

const state = (entry: Entry<unknown>, path: Stated['path'], day: string | undefined): Stated[] =>
  day === undefined ? [] : [{ entry, path, day }];

const listDays = ({ tree }: Library): Stated[] => [
  ...tree.articles.flatMap((entry) =>
    fields.map((field): Stated => ({ entry, path: [field], day: entry.data[field] })),
  ),
  ...tree.comments.flatMap((entry) => state(entry, ['date'], entry.data.date)),
  ...tree.revisions.flatMap((entry) =>
    entry.data.revisions.flatMap(({ date }, index) => state(entry, ['revisions', index, 'date'], date)),
  ),
  ...tree.pages.flatMap((entry) => state(entry, ['updated'], entry.data.updated)),
  ...tree.redirects.flatMap((entry) => state(entry, ['since'], entry.data.since)),
  ...tree.sources.flatMap((entry) => state(entry, ['published'], entry.data.published)),
  ...tree.datasets.flatMap((entry) => state(entry, ['retrieved'], entry.data.retrieved)),
];

/** A date that says when something happened cannot lie in the future. */
export const findFutureDates = (library: Library, today: string): Finding[] =>
  listDays(library)
    // A month or a year is compared with as much of today.
    .filter(({ day }) => day > today.slice(0, day.length))
    .map(({ entry, path, day }): Finding => ({
      file: entry.file,
      ...entry.locate(path),
      rule: 'date/future',
      severity: 'error',
      message: `\`${path.at(-1)}\` is ${day}, which lies after today, ${today}.`,
      fix: `Write ${today} or an earlier day.`,
    }));

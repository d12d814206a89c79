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

const listDays = ({ tree }: Library): Stated[] => [
  ...tree.articles.flatMap((entry) =>
    fields.map((field): Stated => ({ entry, path: [field], day: entry.data[field] })),
  ),
  ...tree.comments.map((entry): Stated => ({ entry, path: ['date'], day: entry.data.date })),
  ...tree.revisions.flatMap((entry) =>
    entry.data.revisions.map(({ date }, index): Stated => ({
      entry,
      path: ['revisions', index, 'date'],
      day: date,
    })),
  ),
  ...tree.redirects.map((entry): Stated => ({ entry, path: ['since'], day: entry.data.since })),
];

/** A date that says when something happened cannot lie in the future. */
export const findFutureDates = (library: Library, today: string): Finding[] =>
  listDays(library)
    .filter(({ day }) => day > today)
    .map(({ entry, path, day }): Finding => ({
      file: entry.file,
      ...entry.locate(path),
      rule: 'date/future',
      severity: 'error',
      message: `\`${path.at(-1)}\` is ${day}, which lies after today, ${today}.`,
      fix: `Write ${today} or an earlier day.`,
    }));

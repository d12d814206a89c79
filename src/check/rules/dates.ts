import type { Finding } from '../../knowledge/finding.ts';
import type { Entry } from '../content-tree.ts';
import type { Library } from '../library.ts';

const fields = ['published', 'updated', 'reviewed'] as const;

/** A day that a file states, and under which name. */
interface Stated {
  entry: Entry<unknown>;
  field: string;
  day: string;
}

const listDays = ({ tree }: Library): Stated[] => [
  ...tree.articles.flatMap((entry) =>
    fields.map((field): Stated => ({ entry, field, day: entry.data[field] })),
  ),
  ...tree.comments.map((entry): Stated => ({ entry, field: 'date', day: entry.data.date })),
  ...tree.redirects.map((entry): Stated => ({ entry, field: 'since', day: entry.data.since })),
];

/** A date that says when something happened cannot lie in the future. */
export const findFutureDates = (library: Library, today: string): Finding[] =>
  listDays(library)
    .filter(({ day }) => day > today)
    .map(({ entry, field, day }): Finding => ({
      file: entry.file,
      ...entry.locate([field]),
      rule: 'date/future',
      severity: 'error',
      message: `\`${field}\` is ${day}, which lies after today, ${today}.`,
      fix: `Write ${today} or an earlier day.`,
    }));

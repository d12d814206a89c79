import type { Finding } from '../../knowledge/finding.ts';
import type { Library } from '../library.ts';

const fields = ['published', 'updated', 'reviewed'] as const;

/** A date that says when something happened cannot lie in the future. */
export const findFutureDates = ({ tree }: Library, today: string): Finding[] =>
  tree.articles.flatMap((entry) =>
    fields
      .filter((field) => entry.data[field] > today)
      .map((field): Finding => ({
        file: entry.file,
        ...entry.locate([field]),
        rule: 'date/future',
        severity: 'error',
        message: `\`${field}\` is ${entry.data[field]}, which lies after today, ${today}.`,
        fix: `Write ${today} or an earlier day.`,
      })),
  );

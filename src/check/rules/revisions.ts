import { refuseFile } from '../../knowledge/finding.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { digestMeaning } from '../../knowledge/meaning.ts';
import { findLastChange } from '../../knowledge/revisions.ts';
import type { Article } from '../../schemas/article.ts';
import type { Ledger } from '../../schemas/ledger.ts';
import type { DocumentEntry, Entry } from '../content-tree.ts';
import { describeMeaning } from '../describe-meaning.ts';
import type { Library } from '../library.ts';

/** What to run, word for word. */
const toCommand = (article: string): string => `npm run stamp -- ${article} --reason "…"`;

const refuseMissing = ({ id, file }: Entry<Article>): Finding =>
  refuseFile(file, {
    rule: 'revision/missing',
    message: 'No ledger says when this article was published, so no later change of it could be dated.',
    fix: `Run \`npm run stamp -- ${id}\`, which writes \`revisions/${id}.yaml\`.`,
  });

const refuseUnrecorded = ({ id, file, locate }: Entry<Article>): Finding => ({
  file,
  ...locate(['updated']),
  rule: 'revision/unrecorded',
  severity: 'error',
  message:
    'What this article says has changed since it was last recorded: its words, a figure that it prints, a link, a picture or the rows of a chart. Its dates would be false.',
  fix: `Run \`${toCommand(id)}\`, which writes the day and the reason. Add \`--editorial\` where the words changed and not what they say.`,
});

const refuseDate = (
  { file, locate }: Entry<Article>,
  field: 'published' | 'updated',
  { stated, recorded }: { stated: string; recorded: string },
): Finding => ({
  file,
  ...locate([field]),
  rule: 'revision/date',
  severity: 'error',
  message: `\`${field}\` is ${stated}, and the article's ledger says ${recorded}.`,
  fix: `Write ${recorded}. A day moves only with what the article says, and \`npm run stamp\` moves it.`,
  mend: { from: stated, to: recorded },
});

const judgeDates = (entry: Entry<Article>, { revisions }: Ledger): Finding[] => {
  const dates = [
    { field: 'published', recorded: revisions[0]?.date },
    { field: 'updated', recorded: findLastChange(revisions) },
  ] as const;
  return dates.flatMap(({ field, recorded }) => {
    const stated = entry.data[field];
    return recorded === undefined || recorded === stated
      ? []
      : [refuseDate(entry, field, { stated, recorded })];
  });
};

const judgeArticle = (
  library: Library,
  entry: DocumentEntry<Article>,
  ledger: Ledger | undefined,
): Finding[] => {
  if (ledger === undefined) return library.ids.revisions.has(entry.id) ? [] : [refuseMissing(entry)];
  const meaning = describeMeaning(library, entry);
  if (meaning === undefined) return [];
  // The stamp sets the dates, too: one remedy is enough.
  return digestMeaning(meaning) === ledger.digest ? judgeDates(entry, ledger) : [refuseUnrecorded(entry)];
};

const judgeLedger = ({ ids }: Library, { id, file }: Entry<Ledger>): Finding[] =>
  ids.articles.has(id)
    ? []
    : [
        refuseFile(file, {
          rule: 'revision/orphan',
          message: `There is no article \`${id}\` that this ledger could be of.`,
          fix: `Move it with its article, or delete it where \`articles/${id}.mdx\` is gone for good.`,
        }),
      ];

/**
 * An article's dates move with what it says, and its ledger says why. A content folder without any ledger keeps no
 * record, and none is asked of it; the first stamp begins one.
 */
export const findRevisionProblems = (library: Library): Finding[] => {
  const { articles, revisions } = library.tree;
  if (library.ids.revisions.size === 0) return [];
  const ledgers = new Map(revisions.map(({ id, data }) => [id, data]));
  return [
    ...articles.flatMap((entry) => judgeArticle(library, entry, ledgers.get(entry.id))),
    ...revisions.flatMap((entry) => judgeLedger(library, entry)),
  ];
};

import { existsSync } from 'node:fs';
import { checkContent, toDay } from '../check/check-content.ts';
import { toReviewSubject } from '../check/review-subject.ts';
import { readEnvironment } from '../environment.ts';
import { listReviewItems } from '../knowledge/review.ts';
import { readOptions } from './read-options.ts';
import { groupings, reportReviewAsJson, reportReviewAsText } from './review-report.ts';
import type { Grouping } from './review-report.ts';

const usage = `Usage: npm run review [-- --by reason|owner|article] [--within DAYS] [--older-than MONTHS]
                      [--format text|json] [--content DIR]

Lists what should be looked at again: articles whose day has come, figures and editions that are overtaken by others
in content/sources/, accounts of what was also read first-hand, and old sources.

  --by          what the list is ordered by (reason)
  --within      how many days ahead a review counts as due (30)
  --older-than  how many months after its publication a source counts as old (36)
  --format      text for people, json for programs (text)
  --content     another folder than content/

Exit code: 0 nothing is overdue, 1 something is, 2 the review could not run.`;

const options = {
  by: { type: 'string', default: 'reason' },
  within: { type: 'string', default: '30' },
  'older-than': { type: 'string', default: '36' },
  format: { type: 'string', default: 'text' },
  content: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const isGrouping = (text: string): text is Grouping => groupings.some((grouping) => grouping === text);

const readCount = (flag: string, text: string): number => {
  if (!/^\d{1,4}$/.test(text)) throw new Error(`--${flag} is \`${text}\`. Write a whole number, such as 30.`);
  return Number(text);
};

const readWishes = (args: readonly string[]) => {
  const { values } = readOptions({ args: [...args], options });
  const { by, format } = values;
  if (!isGrouping(by)) throw new Error(`--by is \`${by}\`. Write ${groupings.join(', ')}.`);
  if (format !== 'text' && format !== 'json')
    throw new Error(`--format is \`${format}\`. Write text or json.`);
  return {
    by,
    format,
    within: readCount('within', values.within),
    oldAfter: readCount('older-than', values['older-than']),
    content: values.content,
    isHelp: values.help,
  };
};

/** What the command runs with. */
export interface ReviewCommand {
  args: readonly string[];
  variables: NodeJS.ProcessEnv;
  now: Date;
  say: (text: string) => void;
  /** Says what is no part of the report. */
  warn: (text: string) => void;
}

const run = async ({ args, variables, now, say, warn }: ReviewCommand): Promise<0 | 1> => {
  const { by, format, within, oldAfter, content, isHelp } = readWishes(args);
  if (isHelp) {
    say(usage);
    return 0;
  }
  const environment = readEnvironment(
    content === undefined ? variables : { ...variables, CONTENT_DIR: content },
    process.cwd(),
  );
  if (!existsSync(environment.contentDir)) throw new Error(`There is no folder ${environment.contentDir}.`);
  const today = toDay(now);
  const { tree, findings } = await checkContent({ environment, today });
  const items = listReviewItems(toReviewSubject(tree), { today, within, oldAfter });
  say(format === 'json' ? reportReviewAsJson(items) : reportReviewAsText(items, by));
  const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file))
    .size;
  const files = faulty === 1 ? '1 file has' : `${faulty} files have`;
  if (faulty > 0)
    warn(`${files} errors, and what cannot be read is not in this list: npm run check shows them.`);
  return items.some(({ reason }) => reason === 'overdue') ? 1 : 0;
};

/** Lists what of the content should be looked at again. */
export const runReview = async (command: ReviewCommand): Promise<0 | 1 | 2> => {
  try {
    return await run(command);
  } catch (error) {
    command.warn(
      `The review could not run: ${error instanceof Error ? error.message : String(error)}\n\n${usage}`,
    );
    return 2;
  }
};

if (import.meta.main) {
  process.exitCode = await runReview({
    args: process.argv.slice(2),
    variables: process.env,
    now: new Date(),
    say: (text) => console.log(text),
    warn: (text) => console.error(text),
  });
}

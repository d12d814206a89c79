import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareSites } from '../published/compare-sites.ts';
import type { Change } from '../published/compare-sites.ts';
import { describeChange } from '../published/describe-change.ts';
import type { Weighed } from '../published/describe-change.ts';
import { createFirstViewScale } from '../published/first-view.ts';
import { readSite } from '../published/read-site.ts';
import type { PublishedPage } from '../published/read-site.ts';
import { readOptions } from './read-options.ts';
import { Misuse, readNamed, runCommand } from './run-command.ts';

const usage = `Usage: node src/commands/summarise-change.ts --before DIR --after DIR [--program-changed]

  --before           the site as it is built now
  --after            the site as a proposal would have it
  --program-changed  the proposal changes more than content/

Prints what changes for readers, in Markdown. Exit code: 0, or 2 where it could not run.`;

/** Compressing takes its time, and a person reads no longer list. */
const mostWeighed = 30;

interface Folders {
  before: string;
  after: string;
}

interface Pair {
  before?: PublishedPage;
  after: PublishedPage;
}

/** Weighs the pages that are new, and of the changed those whose files have grown or shrunk the most. */
const weigh = ({ addedPages, changedPages }: Change, folders: Folders): Weighed[] => {
  const scales = {
    before: createFirstViewScale(folders.before),
    after: createFirstViewScale(folders.after),
  };
  const toSize = (folder: string, page?: PublishedPage): number =>
    page === undefined ? 0 : statSync(join(folder, page.file)).size;
  const pairs: Pair[] = [...addedPages.map((after) => ({ after })), ...changedPages];
  return pairs
    .map(({ before, after }) => {
      const growth = Math.abs(toSize(folders.after, after) - toSize(folders.before, before));
      return { before, after, growth };
    })
    .toSorted((one, other) => other.growth - one.growth)
    .slice(0, mostWeighed)
    .map(({ before, after }) => ({
      address: after.address,
      ...(before !== undefined && { before: scales.before(before.file) }),
      after: scales.after(after.file),
    }));
};

const run = async (): Promise<0> => {
  const { values } = readOptions({
    options: {
      before: { type: 'string' },
      after: { type: 'string' },
      'program-changed': { type: 'boolean', default: false },
    },
  });
  if (values.before === undefined || values.after === undefined) throw new Misuse('Two folders are needed.');
  const folders = { before: resolve(values.before), after: resolve(values.after) };
  const change = await readNamed(() => compareSites(readSite(folders.before), readSite(folders.after)));
  const weights = weigh(change, folders);
  console.log(describeChange({ change, weights, isProgramChanged: values['program-changed'] }));
  return 0;
};

await runCommand({ usage, fault: 'The change could not be summarised', run });

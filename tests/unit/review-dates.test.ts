import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkChanges } from '../support/check-folder.ts';

const second = 'articles/demand/second.mdx';
const sound = readFileSync(join(import.meta.dirname, '../fixtures/sound', second), 'utf8');

/** What is said of an article whose review is due on 1 July 2026, on a day. */
const check = async (today: string, pardonsOverdue: boolean): Promise<string[]> => {
  const { findings } = await checkChanges(
    { [second]: sound.replace('reviewBy: 2099-12-31', 'reviewBy: 2026-07-01') },
    { today, pardonsOverdue },
  );
  return findings.map(({ rule, severity, message }) => `${severity} ${rule} ${message.split(', ').at(-1)}`);
};

test('a review is due after its day, and an error of the check after ninety more', async () => {
  expect(await check('2026-07-01', false)).toEqual([]);
  expect(await check('2026-07-02', false)).toEqual(['warning date/review-due 1 day ago.']);
  expect(await check('2026-09-29', false)).toEqual(['warning date/review-due 90 days ago.']);
  expect(await check('2026-09-30', false)).toEqual(['error date/review-overdue 91 days ago.']);
});

test('a build only warns of it, so that no day that passes can stop one', async () => {
  expect(await check('2027-09-30', true)).toEqual(['warning date/review-overdue 456 days ago.']);
});

import { join } from 'node:path';
import { checkContent } from '../../src/check/check-content.ts';
import type { CheckResult } from '../../src/check/check-content.ts';
import { createContentFolder } from './content-folder.ts';
import type { Changes } from './content-folder.ts';

type Options = Parameters<typeof checkContent>[0];

interface Wishes extends Partial<Omit<Options, 'environment'>> {
  /** What is unlike a site at the root of a host, of which nobody knows the repository. */
  environment?: Partial<Options['environment']>;
}

/** What the check says of a content folder, read afresh on a day on which the fixtures are sound. */
export const checkFolder = (contentDir: string, wishes: Wishes = {}): Promise<CheckResult> => {
  const { environment, ...options } = wishes;
  return checkContent({
    today: '2026-11-24',
    fresh: true,
    ...options,
    environment: {
      contentDir,
      origin: 'http://localhost',
      base: '/',
      repository: undefined,
      cacheDir: join(contentDir, '../cache'),
      ...environment,
    },
  });
};

/** What the check says of the sound content with some files changed. */
export const checkChanges = (changes: Changes, wishes: Wishes = {}): Promise<CheckResult> =>
  checkFolder(createContentFolder(changes), wishes);

import { hostname } from 'node:os';
import { Held, takeLock } from './lock.ts';
import type { Holder } from './lock.ts';
import type { Places } from './publish.ts';

const describeHolder = ({ pid, host, since, work }: Holder): string =>
  `  process ${pid} on ${host} ${work}, since ${since.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}`;

/** Says whom a build has to wait for. */
export const describeHeld = ({ holder }: Held): string =>
  holder === undefined
    ? 'Another build is beginning or ending at this moment. Try again.'
    : [
        'Another build is under way.',
        describeHolder(holder),
        'Wait for it, or end that process: its lock ends with it. Builds of one checkout run one after the other, also into different folders.',
      ].join('\n');

/**
 * Keeps other builds away, until what it returns is called. There are two locks: one for the checkout, because all its
 * builds share Astro's data store and would show the content of each other; and one beside the target, because another
 * checkout may publish there, too. `npm run dev` needs none: it has a store of its own.
 * @throws Error that says who builds
 */
export const lockBuild = ({ target, locks }: Pick<Places, 'target' | 'locks'>): (() => void) => {
  const holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    work: `builds ${target}`,
  };
  const releases: (() => void)[] = [];
  const release = (): void => releases.forEach((giveUp) => giveUp());
  try {
    for (const folder of locks) releases.push(takeLock(folder, holder));
    return release;
  } catch (error) {
    release();
    throw error instanceof Held ? new Error(describeHeld(error)) : error;
  }
};

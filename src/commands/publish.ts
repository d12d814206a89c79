import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where a site is published, and the two folders beside it that are there only while it is built. */
export interface Places {
  target: string;
  /** The site that is being built. */
  next: string;
  /** The site that was there, for the moment between the two renames. */
  former: string;
}

/** Names the places of a site by the folder that it is published in. */
export const toPlaces = (target: string): Places => {
  const beside = (ending: string): string => join(dirname(target), `.${basename(target)}-${ending}`);
  return { target, next: beside('next'), former: beside('next-former') };
};

/**
 * Clears away what a build left that was killed, and puts the former site back where it was killed between the two renames:
 * it has then no site in its place.
 */
export const clearLeftovers = async ({ target, next, former }: Places): Promise<void> => {
  await mkdir(dirname(target), { recursive: true });
  if (existsSync(former) && !existsSync(target)) await rename(former, target);
  await rm(former, { recursive: true, force: true });
  await rm(next, { recursive: true, force: true });
};

/** Puts the finished build in the place of the former one; what was there is whole until the last moment. */
export const publish = async ({ target, next, former }: Places): Promise<void> => {
  if (existsSync(target)) await rename(target, former);
  await rename(next, target);
  await rm(former, { recursive: true, force: true });
};

import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Where a site is published, and the folders that are there only while it is built. */
export interface Places {
  target: string;
  /** The site that is being built, on the disk of the checkout: Astro moves files there that it has in the checkout. */
  rendered: string;
  /** The site that is built, beside the former one. */
  next: string;
  /** The site that was there, for the moment between the two renames. */
  former: string;
  /** What keeps other builds away: those of the checkout, and those into the same place. */
  locks: readonly string[];
}

/** Names the places of a site by the folder that it is published in; where that is a link, by what it leads to. */
export const toPlaces = (out: string, cacheDir: string): Places => {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  const beside = (ending: string): string => join(dirname(target), `.${basename(target)}-${ending}`);
  return {
    target,
    rendered: join(cacheDir, 'rendered'),
    next: beside('next'),
    former: beside('next-former'),
    locks: [join(cacheDir, 'build-lock'), beside('lock')],
  };
};

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/**
 * Refuses to publish where something else is than a built site: all that stands there would be gone.
 * @throws Error that says what stands there
 */
export const requireReplaceable = (target: string, root: string): void => {
  const instead = 'Name a folder of its own with --out, such as dist.';
  if (isWithin(root, target)) throw new Error(`${target} holds this program itself. ${instead}`);
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) throw new Error(`${target} is no folder. ${instead}`);
  if (readdirSync(target).length > 0 && !existsSync(join(target, 'index.html')))
    throw new Error(
      `${target} holds something else than a built site: a build would take its place. ${instead}`,
    );
};

/**
 * Clears away what a build left that was killed, and puts the former site back where it was killed between the two renames:
 * it has then no site in its place.
 */
export const clearLeftovers = ({ target, rendered, next, former }: Places): void => {
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(former) && !existsSync(target)) renameSync(former, target);
  for (const folder of [former, next, rendered]) rmSync(folder, { recursive: true, force: true });
};

const isOnOtherDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EXDEV';

/** Brings what was built to the disk where it is published, so that it can be swapped there at once. */
const bring = async ({ rendered, next }: Places): Promise<void> => {
  try {
    renameSync(rendered, next);
  } catch (error) {
    if (!isOnOtherDisk(error)) throw error;
    await cp(rendered, next, { recursive: true });
    rmSync(rendered, { recursive: true });
  }
};

/** Nothing of this process comes between the two renames, no signal either. */
const swap = ({ target, next, former }: Places): void => {
  if (existsSync(target)) renameSync(target, former);
  try {
    renameSync(next, target);
  } catch (error) {
    if (existsSync(former)) renameSync(former, target);
    throw error;
  }
};

/** Puts the finished build in the place of the former one; what was there is whole until the last moment. */
export const publish = async (places: Places): Promise<void> => {
  await bring(places);
  swap(places);
  rmSync(places.former, { recursive: true, force: true });
};

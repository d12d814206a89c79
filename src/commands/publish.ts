import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Where a site is published, and the folders beside it that are there only while it is built. */
export interface Places {
  target: string;
  /** The site that is being built. */
  next: string;
  /** The site that was there, for the moment between the two renames. */
  former: string;
  /** What keeps another build away. */
  lock: string;
}

/** Names the places of a site by the folder that it is published in; where that is a link, by what it leads to. */
export const toPlaces = (out: string): Places => {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  const beside = (ending: string): string => join(dirname(target), `.${basename(target)}-${ending}`);
  return { target, next: beside('next'), former: beside('next-former'), lock: beside('lock') };
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
export const clearLeftovers = ({ target, next, former }: Places): void => {
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(former) && !existsSync(target)) renameSync(former, target);
  rmSync(former, { recursive: true, force: true });
  rmSync(next, { recursive: true, force: true });
};

const moveInto = ({ target, next, former }: Places): void => {
  try {
    renameSync(next, target);
  } catch (error) {
    if (existsSync(former)) renameSync(former, target);
    throw error;
  }
};

/**
 * Puts the finished build in the place of the former one; what was there is whole until the last moment. Nothing of this
 * process comes between the two renames, no signal either.
 */
export const publish = (places: Places): void => {
  const { target, former } = places;
  if (existsSync(target)) renameSync(target, former);
  moveInto(places);
  rmSync(former, { recursive: true, force: true });
};

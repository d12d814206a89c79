import { resolve } from 'node:path';
import { site } from './site.ts';

/** What the surroundings decide: where content is read and where the site is deployed. */
export interface Environment {
  /** Absolute path of the content folder; `CONTENT_DIR` overrides `content/`. */
  contentDir: string;
  /** Origin of the deployed site; `SITE_URL`. */
  origin: string;
  /** Path below which the site is deployed, with a slash at both ends; `BASE_PATH`. */
  base: string;
  /** Where the site's own source is kept, shown in the footer; `REPOSITORY_URL`. */
  repository: string | undefined;
  /** What proves to search engines that this site sent a message; it is public; `INDEXNOW_KEY`. */
  indexNowKey?: string | undefined;
  /** Absolute path of the folder for what can be computed again. */
  cacheDir: string;
}

const toBase = (path: string): string => `/${path.split('/').filter(Boolean).join('/')}/`.replace('//', '/');

/** Reads the environment's variables; throws with what to write when one makes no sense. */
export const readEnvironment = (variables: NodeJS.ProcessEnv, root: string): Environment => {
  const origin = variables['SITE_URL'] ?? site.defaultOrigin;
  if (!URL.canParse(origin) || !/^https?:/.test(origin)) {
    throw new Error(`SITE_URL is "${origin}". Write an origin such as https://almanac.example.`);
  }
  const base = variables['BASE_PATH'] ?? '/';
  if (!/^[\w/.-]*$/.test(base) || base.includes('..')) {
    throw new Error(`BASE_PATH is "${base}". Write a path such as /kb/.`);
  }
  const repository = variables['REPOSITORY_URL'];
  if (repository !== undefined && !repository.startsWith('https://')) {
    throw new Error(
      `REPOSITORY_URL is "${repository}". Write an address such as https://git.example/almanac.`,
    );
  }
  const indexNowKey = variables['INDEXNOW_KEY'];
  if (indexNowKey !== undefined && !/^[a-zA-Z0-9-]{8,128}$/.test(indexNowKey)) {
    throw new Error(
      'INDEXNOW_KEY makes no sense. Write 8 to 128 letters, digits and hyphens, such as those of `openssl rand -hex 16`.',
    );
  }
  return {
    contentDir: resolve(root, variables['CONTENT_DIR'] ?? 'content'),
    origin: new URL(origin).origin,
    base: toBase(base),
    repository,
    indexNowKey,
    cacheDir: resolve(root, 'node_modules/.cache/almanac'),
  };
};

import { readEnvironment } from '../environment.ts';

/**
 * Where the site's own source is kept, and the key by which search engines know its messages; undefined when nobody
 * says.
 */
export const { repository, indexNowKey } = readEnvironment(process.env, process.cwd());

import { readEnvironment } from '../environment.ts';

/** Where the site's own source is kept; undefined when nobody says. */
export const { repository } = readEnvironment(process.env, process.cwd());

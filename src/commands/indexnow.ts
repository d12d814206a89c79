import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEnvironment } from '../environment.ts';
import { createSubmissions, submit } from '../published/indexnow.ts';
import { listChangedPages, readPageStates } from '../published/page-states.ts';
import type { PageStates } from '../published/page-states.ts';
import { readOptions } from './read-options.ts';
import { Misuse, runCommand } from './run-command.ts';
import { writeWhole } from './write-whole.ts';

const usage = `Usage: INDEXNOW_KEY=… npm run indexnow [-- --site DIR --former DIR --state FILE --submit]

Says which pages are new, changed or gone since search engines were last told, and with --submit tells them by IndexNow.
Build and deploy with the same INDEXNOW_KEY first: the key is public and stands in the site, in a file of its name.

  --site      the built site that is deployed (dist)
  --former    the built site that was deployed before; without it, what --state remembers
  --state     a file that remembers what was submitted; indexnow.json in the cache without it
  --submit    really asks the search engines; without it nothing is sent
  --endpoint  who is asked; https://api.indexnow.org/indexnow without it, which tells all that take part

Exit code: 0 done, or nothing to do; 2 it could not be done.`;

interface Options {
  site: string;
  former: string | undefined;
  state: string;
  isReal: boolean;
  endpoint: string;
  key: string;
}

const readState = (file: string): PageStates => {
  const data: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const entries = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return Object.fromEntries(
    entries.flatMap(([url, state]: [string, unknown]) => (typeof state === 'string' ? [[url, state]] : [])),
  );
};

const requireKeyFile = (site: string, key: string): void => {
  const file = join(site, `${key}.txt`);
  if (!existsSync(file) || readFileSync(file, 'utf8').trim() !== key)
    throw new Error(
      `The site in ${site} does not have its key. Build it with the same INDEXNOW_KEY and deploy it.`,
    );
};

const isLocal = (address: string): boolean => new URL(address).hostname === 'localhost';

const requirePublicHost = (url: string, endpoint: string): void => {
  if (isLocal(url) && !isLocal(endpoint))
    throw new Error(
      `No search engine can reach ${url}. Build the site with the SITE_URL that it is deployed at.`,
    );
};

/** Finds what has changed and tells search engines; returns what is printed. */
export const tellSearchEngines = async (options: Options, send: typeof fetch = fetch): Promise<string[]> => {
  const { site, former, state, isReal, endpoint, key } = options;
  requireKeyFile(site, key);
  const now = readPageStates(site);
  const changed = listChangedPages(now, former === undefined ? readState(state) : readPageStates(former));
  if (changed.length === 0) return ['No page has changed since search engines were last told.'];
  if (!isReal) return [...changed, `${changed.length} pages would be submitted. Add --submit to do it.`];
  const [home = ''] = Object.keys(now).toSorted((one, other) => one.length - other.length);
  requirePublicHost(home, endpoint);
  const submissions = createSubmissions(changed, { key, keyLocation: `${home}${key}.txt` });
  for (const submission of submissions) await submit(submission, { endpoint, send });
  writeWhole([{ path: state, text: `${JSON.stringify(now, null, 2)}\n` }]);
  return [`${changed.length} pages submitted to ${new URL(endpoint).host}.`];
};

const run = async (): Promise<0> => {
  const { values } = readOptions({
    options: {
      site: { type: 'string', default: 'dist' },
      former: { type: 'string' },
      state: { type: 'string' },
      submit: { type: 'boolean', default: false },
      endpoint: { type: 'string', default: 'https://api.indexnow.org/indexnow' },
    },
  });
  const { indexNowKey: key, cacheDir } = readEnvironment(process.env, process.cwd());
  if (key === undefined) throw new Misuse('INDEXNOW_KEY is not set.');
  const options: Options = {
    site: resolve(values.site),
    former: values.former && resolve(values.former),
    state: resolve(values.state ?? join(cacheDir, 'indexnow.json')),
    isReal: values.submit,
    endpoint: values.endpoint,
    key,
  };
  console.log((await tellSearchEngines(options)).join('\n'));
  return 0;
};

if (import.meta.main) await runCommand({ usage, fault: 'Search engines were not told', run });

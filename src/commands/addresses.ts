import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { readEnvironment } from '../environment.ts';
import { listSiteAddresses, printAddresses } from '../published/addresses.ts';
import { readOptions } from './read-options.ts';
import { runCommand, showFolder } from './run-command.ts';
import { writeWhole } from './write-whole.ts';

const usage = `Usage: npm run addresses [-- --site DIR]

Adds to addresses.yaml in the content folder every address of the built site that it does not have. None is taken out.

  --site  the built site (dist)

Exit code: 0 all of them are there now, 2 there is no built site, or the file could not be written.`;

const readKnown = (file: string): string[] => {
  const data: unknown = existsSync(file) ? parse(readFileSync(file, 'utf8')) : [];
  return Array.isArray(data) ? data.map(String) : [];
};

/** Adds the addresses of a built site to the file; returns those that are new. */
export const addAddresses = (site: string, file: string): string[] => {
  const known = new Set(readKnown(file));
  const added = listSiteAddresses(site).filter((address) => !known.has(address));
  if (added.length > 0) writeWhole([{ path: file, text: printAddresses([...known, ...added]) }]);
  return added;
};

const run = (): 0 => {
  const { site: named } = readOptions({ options: { site: { type: 'string', default: 'dist' } } }).values;
  const site = resolve(named);
  if (!existsSync(join(site, 'index.html')))
    throw new Error(`There is no built site in ${showFolder(named)}. Build it first: npm run build.`);
  const { contentDir } = readEnvironment(process.env, process.cwd());
  const added = addAddresses(site, join(contentDir, 'addresses.yaml'));
  console.log([...added, `${added.length} added to addresses.yaml.`].join('\n'));
  return 0;
};

if (import.meta.main) await runCommand({ usage, fault: 'No address was added', run });

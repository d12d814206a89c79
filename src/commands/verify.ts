import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { showForTerminal } from '../knowledge/hidden-character.ts';
import { findDifferences } from '../published/hash-site.ts';
import type { Difference, DifferenceKind } from '../published/hash-site.ts';
import { manifestName, readManifest } from '../published/manifest.ts';
import type { Hashes } from '../published/manifest.ts';
import { readOptions } from './read-options.ts';
import { runCommand, showFolder } from './run-command.ts';

const usage = `Usage: npm run verify [-- --out DIR] [--manifest FILE]

Holds a built site to its manifest, and names each file that is not as it was built.

  --out       the folder that the site was built into, or a copy of it (dist)
  --manifest  another manifest than ${manifestName} in that folder, such as one that was kept elsewhere: who can change
              the site can change the manifest in it, too

Exit code: 0 all is as it was built, 1 something is not, 2 there is no manifest, it is damaged, or the site cannot be read.
\`sha256sum --check ${manifestName}\` reads the same file; it does not tell of files that are not listed.`;

const remedies: Readonly<Record<DifferenceKind, string>> = {
  changed: 'Changed files do not hold what was built. Copy them anew from where they were built.',
  missing: 'Missing files were built and are not there. Copy them anew from where they were built.',
  extra:
    'Extra files were not built. Delete them; what is to be published goes into public/ before the build.',
  link: 'Links, and whatever else is no ordinary file, are built by nothing, and are not followed. Delete them.',
};

const kinds = ['changed', 'missing', 'extra', 'link'] as const satisfies readonly DifferenceKind[];

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const describeDifferences = (differences: readonly Difference[], out: string): string => {
  const lines = differences.map(({ path, kind }) => `  ${kind.padEnd(7)}  ${showForTerminal(path)}`);
  const found = kinds.filter((kind) => differences.some((difference) => difference.kind === kind));
  return [
    `${showFolder(out)} is not as it was built, in ${count(differences.length, 'place')}:`,
    lines.join('\n'),
    [...found.map((kind) => remedies[kind]), 'Where there is no copy, build again: npm run build.'].join(
      '\n',
    ),
  ].join('\n\n');
};

const shownFaults = 20;

const readHashes = (file: string): Hashes => {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new Error(
      `There is no manifest ${file}. Every build writes one: npm run build. A copy of a site needs that file, too.`,
    );
  if (!stats.isFile()) throw new Error(`${file} is no ordinary file, so it is not read as a manifest.`);
  const { hashes, faults } = readManifest(readFileSync(file, 'utf8'));
  if (faults.length === 0) return hashes;
  const lines = faults.slice(0, shownFaults).map(({ line, message }) => `  ${file}:${line}: ${message}`);
  const more = faults.length > shownFaults ? [`  and ${faults.length - shownFaults} more`] : [];
  throw new Error(
    [
      'The manifest is damaged, and so says nothing of the site. Copy it anew from where the site was built, or build again.',
      ...lines,
      ...more,
    ].join('\n'),
  );
};

const run = async (): Promise<0 | 1> => {
  const { values } = readOptions({
    options: { out: { type: 'string', default: 'dist' }, manifest: { type: 'string' } },
  });
  const folder = resolve(values.out);
  if (!existsSync(folder))
    throw new Error(`There is no folder ${showFolder(values.out)}. Build the site: npm run build.`);
  const hashes = readHashes(values.manifest ?? join(values.out, manifestName));
  const differences = await findDifferences(folder, hashes);
  if (differences.length > 0) {
    console.log(describeDifferences(differences, values.out));
    return 1;
  }
  console.log(`${showFolder(values.out)} is as it was built: ${count(hashes.size, 'file')}.`);
  return 0;
};

await runCommand({ usage, fault: 'The site could not be verified', run });

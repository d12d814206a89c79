// Installs what the lockfile names and node_modules lacks. It runs before anything is installed,
// on whatever Node the machine has, so it is plain JavaScript without dependencies.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const readPackages = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
};

/** Whether every package that this machine needs is there in the version that the lockfile names. */
const isInstalled = () => {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || present[path]?.version === entry.version,
  );
};

if (!isInstalled()) {
  console.log('Installing what is missing (npm ci)…');
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell,
  });
  if (status !== 0) {
    console.error(
      'npm ci failed. It needs the npm registry, Node 20 or newer, and the package-lock.json of this repository.',
    );
    process.exit(1);
  }
}

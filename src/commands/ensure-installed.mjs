// Installs what the lockfile names and node_modules lacks. It runs before anything is installed,
// on whatever Node the machine has, so it is plain JavaScript without dependencies.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The least Node that npm installs with, and the least that runs the program: the lockfile has a newer one. */
const least = { installing: 20, running: 24 };

const shell = process.platform === 'win32';
const toMajor = (version) => Number(version.split('.')[0]);

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

/** What stands in the way of installing; undefined where all is there. */
const install = () => {
  const { node } = process.versions;
  if (toMajor(node) < least.installing)
    return `This is Node ${node}, and Node ${least.installing} or newer is needed: https://nodejs.org has it.`;
  console.log('Installing what is missing (npm ci)…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell,
  });
  return status === 0
    ? undefined
    : 'npm ci failed, and says why above. It needs a connection to the npm registry, and package-lock.json as the repository has it.';
};

/** npm puts what is installed before all else, so that this is the Node that runs the next command. */
const findMissingNode = () => {
  if (toMajor(process.versions.node) >= least.running) return undefined;
  const { stdout } = spawnSync('node', ['-p', 'process.versions.node'], { encoding: 'utf8', shell });
  return toMajor(stdout ?? '') >= least.running
    ? undefined
    : 'Node 24 is not there, because npm ran no scripts of packages. Run `npm rebuild node esbuild --ignore-scripts=false`, or use a Node that is as new.';
};

const fault = (isInstalled() ? undefined : install()) ?? findMissingNode();
if (fault !== undefined) {
  console.error(fault);
  process.exitCode = 1;
}

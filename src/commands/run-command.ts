/** A command that was called wrongly: how it is called is shown below what is wrong. */
export class Misuse extends Error {}

/** Reads what the words behind a command name; where that fails, the words were wrong. */
export const readNamed = async <Value>(read: () => Value | Promise<Value>): Promise<Value> => {
  try {
    return await read();
  } catch (error) {
    throw new Misuse(explainFault(error));
  }
};

/** What to do about faults of the machine, by their codes; what failed, and with which file, Node says itself. */
const remedies: Readonly<Record<string, string>> = {
  EACCES: 'Give yourself the right to write there, or name another folder.',
  EPERM: 'Give yourself the right to write there, or name another folder.',
  EROFS: 'It lies on a disk that is only read: name another folder.',
  ENOTDIR: 'A file stands where a folder is needed: name another folder.',
  ENOSPC: 'The disk is full: free some space, and try again.',
  EDQUOT: 'Your share of the disk is full: free some space, and try again.',
  EXDEV:
    'The disk does not let the folder be moved, as where it came with a container: delete it, or name another.',
  EBUSY: 'Another program uses it, or a disk is mounted there: name a folder within it.',
};

const readCode = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
};

/** What went wrong, and where a machine's fault has a common remedy, that. */
export const explainFault = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  const remedy = remedies[readCode(error)];
  return remedy === undefined ? message : `${message}\n${remedy}`;
};

/** A folder as messages name it, with one slash at its end however it was typed. */
export const showFolder = (typed: string): string => `${typed.replace(/[\\/]+$/, '')}/`;

/** A command as the terminal calls it. */
export interface Command {
  /** How it is called, and what its exit codes mean. */
  usage: string;
  /** What stands before the reason where it could not run, such as `The site could not be built`. */
  fault: string;
  /** Does the work and returns the exit code. */
  run: () => number | Promise<number>;
}

/** Runs a command: `--help` shows how it is called, and a fault ends it with exit code 2 and without a stack trace. */
export const runCommand = async ({ usage, fault, run }: Command): Promise<void> => {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  try {
    process.exitCode = await run();
  } catch (error) {
    console.error(`${fault}: ${explainFault(error)}`);
    if (error instanceof Misuse) console.error(`\n${usage}`);
    process.exitCode = 2;
  }
};

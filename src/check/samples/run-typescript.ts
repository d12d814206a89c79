import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SampleFault } from './sample.ts';

const toPath = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const guard = toPath('./guard.mjs');
const database = toPath('./database.mjs');

const milliseconds = 20_000;

interface Ended {
  isLate: boolean;
  failed: boolean;
  said: string;
}

/** Runs a file with no right but to read itself: no other file, no process, no code made from text, no variables; guard.mjs closes the rest. */
const run = (file: string): Promise<Ended> =>
  new Promise((resolve) => {
    const args = [
      '--permission',
      `--allow-fs-read=${file}`,
      `--allow-fs-read=${guard}`,
      `--allow-fs-read=${database}`,
      '--disallow-code-generation-from-strings',
      '--disable-sigusr1',
      '--max-old-space-size=256',
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
      '--import',
      guard,
      file,
    ];
    const limits = { timeout: milliseconds, killSignal: 'SIGKILL', maxBuffer: 1024 * 1024, env: {} } as const;
    execFile(process.execPath, args, limits, (error, _stdout, stderr) =>
      resolve({ isLate: error?.killed === true, failed: error !== null, said: stderr }),
    );
  });

/** The line of the sample that an error names, and what it says. */
const toFault = ({ isLate, said }: Ended, file: string): SampleFault => {
  if (isLate) return { message: `it did not end within ${milliseconds / 1000} seconds` };
  const place = said.split(file)[1]?.match(/^:(\d+)(?::(\d+))?/);
  // The cause of an error says more than the error that was made of it.
  const message =
    /\[cause\]: (\w*Error\b.*?)(?: \{)?$/m.exec(said)?.[1] ??
    /^\[?(\w*Error\b.*?)(?:\] \{)?$/m.exec(said)?.[1] ??
    /^node:internal.*Error.*$/m.exec(said)?.[0] ??
    said.trim().split('\n')[0] ??
    '';
  const fault = { message: message.slice(0, 300) || 'it ended with an error and said nothing' };
  return place?.[1] === undefined ? fault : { ...fault, line: Number(place[1]) };
};

/** Runs a TypeScript sample on Node as it stands, and says what went wrong: an error, a warning, or no end. */
export const runTypeScript = async (code: string): Promise<SampleFault | undefined> => {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'));
  const file = join(folder, 'sample.mts');
  try {
    await writeFile(file, code);
    const ended = await run(file);
    return ended.failed || ended.said.trim() !== '' ? toFault(ended, file) : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

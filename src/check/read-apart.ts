import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { refuseFile } from '../knowledge/finding.ts';
import type { ReadJob, ReadResult } from './read-job.ts';

/** A text that takes longer than this, or more memory, is refused: the largest articles take a tenth of a second. */
export const readLimits = { milliseconds: 30_000, megabytes: 512 } as const;

/** Says that a text has ended or outlasted the process that read it. */
export class ParserFault extends Error {}

const program = new URL('./reader.ts', import.meta.url);

let reader: ChildProcess | undefined;

/** The one reader, started when it is first needed. It keeps no program from ending: only an open question does. */
const startReader = (): ChildProcess => {
  const child = fork(program, {
    execArgv: [`--max-old-space-size=${readLimits.megabytes}`, '--disable-warning=ExperimentalWarning'],
    // What a parser says as it dies is not for the person who must mend the text.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  });
  child.once('exit', () => {
    if (reader === child) reader = undefined;
  });
  return child;
};

const hold = (child: ChildProcess): (() => void) => {
  child.ref();
  child.channel?.ref();
  return () => {
    child.unref();
    child.channel?.unref();
  };
};

/** The reader's next message; fails when it ends instead, or takes too long. */
const receive = async (child: ChildProcess): Promise<ReadResult> => {
  const settled = new AbortController();
  const { signal } = settled;
  const ended = async (): Promise<never> => {
    await once(child, 'exit', { signal });
    throw new ParserFault('the parser ended');
  };
  const late = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new ParserFault(`it took more than ${readLimits.milliseconds / 1000} seconds`));
    }, readLimits.milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    const [message]: ReadResult[] = await Promise.race([once(child, 'message', { signal }), ended(), late]);
    if (message === undefined) throw new ParserFault('the parser said nothing');
    return message;
  } finally {
    settled.abort();
  }
};

let last: Promise<unknown> = Promise.resolve();

const ask = async (job: ReadJob): Promise<ReadResult> => {
  reader ??= startReader();
  const child = reader;
  const release = hold(child);
  try {
    child.send(job);
    return await receive(child);
  } finally {
    release();
  }
};

/**
 * Reads a text in a process of its own, so that one which exhausts the parser ends that process and not the build.
 * @throws ParserFault where it does; {@link refuseFault} says so to the author.
 */
export const readApart = (job: ReadJob): Promise<ReadResult> => {
  // One question at a time, so that an end of the process belongs to the text that it was asked about.
  const answer = last.then(
    () => ask(job),
    () => ask(job),
  );
  last = answer.catch(() => undefined);
  return answer;
};

/** What is reported of a text that the parser did not survive. */
export const refuseFault = (file: string, { message }: ParserFault): ReadResult => ({
  findings: [
    refuseFile(file, {
      rule: 'limit/parser',
      message: `The text cannot be read: ${message}.`,
      fix: 'Take out what is deeply nested or much repeated, a part at a time, until it can be read.',
    }),
  ],
});

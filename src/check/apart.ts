import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { compiledFolder } from './compiled-folder.ts';

/** Says that a process has ended, or taken too long, over what it was asked. */
export class ApartFault extends Error {}

interface ApartOptions {
  /** The program: it takes a message and sends back one, again and again. */
  program: URL;
  /** The most that one answer may take. */
  milliseconds: number;
  /** The most memory that the program's values may take. */
  megabytes: number;
}

const start = ({ program, megabytes }: ApartOptions): ChildProcess =>
  fork(program, {
    execArgv: [`--max-old-space-size=${megabytes}`, '--disable-warning=ExperimentalWarning'],
    // What it says as it dies is not for the person who must mend the text.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Nothing of this program's surroundings but where Node keeps code that it has compiled: that halves its start.
    env: { NODE_COMPILE_CACHE: compiledFolder },
  });

/** Keeps this program from ending while an answer is awaited; returns how to let go. */
const hold = (child: ChildProcess): (() => void) => {
  child.ref();
  child.channel?.ref();
  return () => {
    child.unref();
    child.channel?.unref();
  };
};

/** The next message of a process; fails when it ends instead, or takes too long. */
const receive = async <Answer>(child: ChildProcess, milliseconds: number): Promise<Answer> => {
  const settled = new AbortController();
  const { signal } = settled;
  const ended = async (): Promise<never> => {
    await once(child, 'exit', { signal });
    throw new ApartFault('the program that reads it ended');
  };
  const late = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new ApartFault(`it took more than ${milliseconds / 1000} seconds`));
    }, milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    const [answer]: Answer[] = await Promise.race([once(child, 'message', { signal }), ended(), late]);
    if (answer === undefined) throw new ApartFault('the program that reads it said nothing');
    return answer;
  } finally {
    settled.abort();
  }
};

/** A process that answers questions. */
export interface Apart<Question, Answer> {
  /**
   * Asks it.
   * @throws ApartFault where the process ends or is late
   */
  ask: (question: Question) => Promise<Answer>;
  /** Starts it before there is a question, so that it is ready when one comes. */
  begin: () => void;
}

/**
 * Gives questions to a process of its own, started with the first and anew after each that it did not survive.
 * One question is open at a time, so that an end of the process belongs to what it was asked.
 */
export const createApart = <Question extends object | string, Answer>(
  options: ApartOptions,
): Apart<Question, Answer> => {
  let running: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const open = (): ChildProcess => {
    const child = start(options);
    child.once('exit', () => {
      if (running === child) running = undefined;
    });
    return child;
  };
  const ask = async (question: Question): Promise<Answer> => {
    const child = (running ??= open());
    const release = hold(child);
    try {
      child.send(question);
      return await receive<Answer>(child, options.milliseconds);
    } finally {
      release();
    }
  };
  return {
    ask: (question) => {
      const answer = last.then(() => ask(question));
      last = answer.catch(() => undefined);
      return answer;
    },
    begin: () => {
      // Let go at once: a process that nobody asks anything keeps none from ending.
      hold((running ??= open()))();
    },
  };
};

import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** What a person does at a terminal: waits for words on it, then types. */
export interface Turn {
  /** Words of the question that is waited for. */
  sees: string;
  /** The keys that are then pressed, one entry each; a text is typed letter by letter. */
  types: readonly string[];
}

/** Keys by their names, as a terminal sends them. */
export const keys = { enter: '\r', down: '\u001b[B', tab: '\t', cancel: '\u0003', clear: '\u0015' } as const;

const pause = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 10));
};

/** A terminal at which somebody sits who plays a script; `shown` is all that was ever printed on it. */
export const createFakeTerminal = (turns: readonly Turn[]) => {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const rest = [...turns];
  let [shown, unread] = ['', ''];
  const play = async (types: readonly string[]): Promise<void> => {
    for (const key of types) {
      await pause();
      input.write(key);
    }
  };
  const output = Object.assign(
    new Writable({
      write: (chunk, _encoding, done) => {
        const text = stripVTControlCharacters(String(chunk));
        shown += text;
        unread += text;
        const [next] = rest;
        if (next !== undefined && unread.includes(next.sees)) {
          rest.shift();
          unread = '';
          void play(next.types);
        }
        done();
      },
    }),
    { columns: 120, rows: 40, isTTY: true },
  );
  return { input, output, read: () => shown, listLeft: () => rest };
};

import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { findNearest } from '../knowledge/suggest.ts';
import { Misuse } from './run-command.ts';

const suggest = (flag: string, names: readonly string[]): string => {
  const flags = [...new Set([...names, 'help'])].map((name) => `--${name}`);
  const near = findNearest(flag, flags, 1)[0];
  return near === undefined ? `Choose from: ${flags.join(', ')}.` : `Did you mean \`${near}\`?`;
};

/** What `parseArgs` refuses, about the one word that is wrong, with what was probably meant. */
const explain = (message: string, names: readonly string[]): string => {
  const flag = /^Unknown option '([^']*)'/.exec(message)?.[1];
  if (flag !== undefined) return `There is no option \`${flag}\`. ${suggest(flag, names)}`;
  const surplus = /^Unexpected argument '([^]*?)'\. This command/.exec(message)?.[1];
  return surplus === undefined
    ? message
    : `\`${surplus}\` belongs to no option. Put text with spaces in quotes.`;
};

/**
 * Reads the words behind a command by `parseArgs`.
 * @throws Misuse that says which word is wrong, and what was probably meant
 */
export const readOptions = <Config extends ParseArgsConfig>(config: Config) => {
  try {
    return parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Misuse(explain(message, Object.keys(config.options ?? {})));
  }
};

import { Misuse } from './run-command.ts';

/** What `--port` takes: a number, by default that of the variable PORT. */
export const portOption = { type: 'string', default: process.env['PORT'] ?? '4321' } as const;

/**
 * A port as it was typed.
 * @throws Misuse where it is none
 */
export const readPort = (text: string): number => {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new Misuse(`The port is \`${text}\`. Write a number up to 65535, such as 4321.`);
};

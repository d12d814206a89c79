import { stringify } from 'yaml';
import type { Place } from '../../files/read-yaml.ts';
import type { Ledger } from '../../schemas/ledger.ts';

/** A ledger as its file holds it. */
export const printLedger = (ledger: Ledger): string =>
  `# Written by \`npm run stamp\`. A reason may be put better; the rest is what the check compares.\n${stringify(ledger, { lineWidth: 0 })}`;

/**
 * A file's text with the day that its front matter states under `updated` replaced, and nothing else.
 * @throws Error where the line does not hold the day that was read there
 */
export const replaceDay = (text: string, options: { at: Place; from: string; to: string }): string => {
  const { at, from, to } = options;
  const lines = text.split('\n');
  const line = lines[at.line - 1];
  if (line?.includes(from) !== true)
    throw new Error(`Line ${at.line} does not hold the day ${from}: the file changed while it was read.`);
  lines[at.line - 1] = line.replace(from, to);
  return lines.join('\n');
};

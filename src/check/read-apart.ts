import { refuseFile } from '../knowledge/finding.ts';
import { createApart } from './apart.ts';
import type { ApartFault } from './apart.ts';
import type { ReadJob, ReadResult } from './read-job.ts';

/**
 * Reads a text in a process of its own, so that one which exhausts the parser ends that process and not the build.
 * A text that takes longer than ten seconds is refused: the largest articles take a tenth of one, and the process another.
 * @throws ApartFault where it does; {@link refuseFault} says so to the author.
 */
export const { ask: readApart } = createApart<ReadJob, ReadResult>({
  program: new URL('./reader.ts', import.meta.url),
  milliseconds: 10_000,
  megabytes: 512,
});

/** What is reported of a text that the parser did not survive. */
export const refuseFault = (file: string, { message }: ApartFault): ReadResult => ({
  samples: [],
  findings: [
    refuseFile(file, {
      rule: 'limit/parser',
      message: `The text cannot be read: ${message}.`,
      fix: 'Take out what is deeply nested or much repeated, a part at a time, until it can be read.',
    }),
  ],
});

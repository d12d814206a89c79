// The program of the process that reads texts (read-apart.ts): a job in, its result out, until nobody asks any more.
import { readJob } from './read-job.ts';
import type { ReadJob } from './read-job.ts';

process.on('message', (job: ReadJob) => process.send?.(readJob(job)));
process.on('disconnect', () => process.exit());

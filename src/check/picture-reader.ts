// The program of the process that reads pictures (read-pictures.ts): a job in, its result out, until nobody asks.
import sharp from 'sharp';
import { readPictureJob } from './picture-job.ts';
import type { PictureJob } from './picture-job.ts';

// Of all that the library can open, only what the site shows: a file that passes for one of these reaches no other decoder.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'],
});
// One picture at a time, each of which may be large.
sharp.cache(false);
sharp.concurrency(1);

process.on('message', async (job: PictureJob) => process.send?.(await readPictureJob(job)));
process.on('disconnect', () => process.exit());

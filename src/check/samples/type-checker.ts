// The program of the process that compiles samples (judge-samples.ts): all of them in, what is wrong with each out.
import { checkTypes } from './type-check.ts';

process.on('message', async (codes: string[]) => process.send?.(await checkTypes(codes)));
process.on('disconnect', () => process.exit());

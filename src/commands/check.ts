// The door of the check: everything behind it is loaded as Node compiled it the last time.
import { enableCompileCache } from 'node:module';
import { compiledFolder } from '../check/compiled-folder.ts';

enableCompileCache(compiledFolder);
const { runCheck } = await import('./run-check.ts');
process.exitCode = await runCheck();

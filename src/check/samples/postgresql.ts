// The program of the process that runs SQL samples (run-sql.ts): a sample in, what PostgreSQL says of it out.
// One database serves them all, emptied before each, because starting it takes seconds.
import { PGlite } from '@electric-sql/pglite';
import type { SampleFault } from './sample.ts';

const starting = PGlite.create();

// One by one: statements that are sent together are one transaction, in which the last cannot run.
const emptying = ['ROLLBACK', 'DROP SCHEMA public CASCADE', 'CREATE SCHEMA public', 'DISCARD ALL'];

const toFault = (error: unknown, code: string): SampleFault => {
  const message = error instanceof Error ? error.message : String(error);
  const position: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'position') : undefined;
  if (typeof position !== 'string') return { message };
  const before = code.slice(0, Number(position) - 1);
  return { message, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
};

const judge = async (code: string): Promise<SampleFault | null> => {
  const database = await starting;
  for (const statement of emptying) await database.exec(statement);
  try {
    await database.exec(code);
    return null;
  } catch (error) {
    return toFault(error, code);
  }
};

process.on('message', async (code: string) => process.send?.(await judge(code)));
process.on('disconnect', () => process.exit());

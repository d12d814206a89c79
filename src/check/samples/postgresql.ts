// The program of the process that runs SQL samples (judge-samples.ts): a sample in, what PostgreSQL says of it out.
// One database serves them all, emptied before each, because starting it takes seconds.
import { PGlite } from '@electric-sql/pglite';
import type { SampleFault } from './sample.ts';

const starting = PGlite.create();

/** Whatever a sample may have left: its schemas, and then its roles with what they own and were granted. */
const dropAll = `DO $$
  DECLARE name text;
  BEGIN
    FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
      EXECUTE format('DROP SCHEMA %I CASCADE', name);
    END LOOP;
    FOR name IN SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' AND rolname <> current_user LOOP
      EXECUTE format('DROP OWNED BY %I CASCADE', name);
      EXECUTE format('DROP ROLE %I', name);
    END LOOP;
  END
$$`;

// One by one: statements that are sent together are one transaction, in which the last cannot run.
const emptying = ['ROLLBACK', 'RESET SESSION AUTHORIZATION', dropAll, 'CREATE SCHEMA public', 'DISCARD ALL'];

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

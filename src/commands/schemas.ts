import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentKinds } from '../editor/content-kinds.ts';
import { printJsonSchema, toJsonSchema } from '../editor/json-schema.ts';
import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';

/** Where the editor's settings look for the schemas; they are kept in the repository, because an editor needs them first. */
const folder = '.vscode/schemas';

const usage = `Usage: npm run schemas

Writes what editors know of the fields, from src/schemas/, into ${folder}/.

Exit code: 0 written, 2 it could not be written.`;

const run = (): 0 => {
  readOptions({ options: {} });
  const texts = new Map(
    contentKinds.map((kind) => [`${kind.name}.json`, printJsonSchema(toJsonSchema(kind))]),
  );
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!texts.has(name)) rmSync(join(folder, name));
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
  console.log(`Wrote ${texts.size} schemas into ${folder}/.`);
  return 0;
};

await runCommand({ usage, fault: 'The schemas could not be written', run });

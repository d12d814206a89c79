import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentKinds } from '../editor/content-kinds.ts';
import { printJsonSchema, toJsonSchema } from '../editor/json-schema.ts';

/** Where the editor's settings look for the schemas; they are kept in the repository, because an editor needs them first. */
const folder = '.vscode/schemas';

const texts = new Map(contentKinds.map((kind) => [`${kind.name}.json`, printJsonSchema(toJsonSchema(kind))]));

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!texts.has(name)) rmSync(join(folder, name));
for (const [name, text] of texts) writeFileSync(join(folder, name), text);
console.log(`Wrote ${texts.size} schemas into ${folder}/.`);

// What a sample gets for `node:sqlite`. SQLite opens files by itself, beyond Node's permissions: so a database is one in
// memory, and attaches no other.
import { constants, DatabaseSync as AnyDatabase, StatementSync } from 'node:sqlite';

const { apply, construct } = Reflect;
const { prototype } = AnyDatabase;
const { setAuthorizer } = prototype;

const refuse = (what) => {
  throw new Error(what);
};

/** Copying a database into a file attaches that file, too. */
const { SQLITE_ATTACH, SQLITE_DENY, SQLITE_OK } = constants;
const authorize = (action) => (action === SQLITE_ATTACH ? SQLITE_DENY : SQLITE_OK);

export const DatabaseSync = new Proxy(AnyDatabase, {
  construct(target, [path], newTarget) {
    if (path !== ':memory:') refuse("A sample's database is in memory: new DatabaseSync(':memory:').");
    const database = construct(target, [':memory:'], newTarget);
    apply(setAuthorizer, database, [authorize]);
    return database;
  },
});

const fix = (name, value) =>
  Object.defineProperty(prototype, name, { value, writable: false, configurable: false });

// A database leads to its class, and one that is opened again has no authorizer.
fix('constructor', DatabaseSync);
for (const name of ['open', 'setAuthorizer', 'loadExtension', 'enableLoadExtension'])
  fix(name, () => refuse(`A sample's database has no ${name}.`));

export { constants, StatementSync };

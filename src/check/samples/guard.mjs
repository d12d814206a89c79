// Stands before each TypeScript sample that the check runs: what Node's permissions leave open is closed here.
// A sample may serve and ask itself on this machine, and keep a database in memory. It reaches no other machine, no other
// program on this one and no file, and has no part of Node that it does not need.
//
// A sample may redefine whatever it can reach. So all that is asked after it has begun is taken hold of before, what is
// put in the place of another cannot be replaced again, and tables have no prototype.
import { registerHooks } from 'node:module';
import { Socket } from 'node:net';
import './database.mjs';

const { apply } = Reflect;
const { isArray } = Array;

/** @param {readonly string[]} names */
const toTable = (names) =>
  Object.assign(Object.create(null), Object.fromEntries(names.map((name) => [name, true])));

const refuse = (what) => {
  throw new Error(what);
};

/** Puts something in the place of a property, for good. */
const replace = (target, name, create) => {
  const value = create(target[name]);
  Object.defineProperty(target, name, { value, writable: false, configurable: false });
};

// Modules without a way to files, processes, other machines or Node's own parts.
const modules = [
  'assert',
  'assert/strict',
  'buffer',
  'crypto',
  'events',
  'http',
  'perf_hooks',
  'process',
  'querystring',
  'stream',
  'stream/consumers',
  'stream/promises',
  'stream/web',
  'string_decoder',
  'test',
  'timers',
  'timers/promises',
  'url',
  'util',
  'util/types',
  'zlib',
];
const isModule = toTable(modules.flatMap((name) => [name, `node:${name}`]));
const moduleList = [...modules, 'sqlite'].join(', ');
const database = new URL('./database.mjs', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const isSample = context.parentURL === undefined;
    if (specifier === 'node:sqlite') return { url: database, format: 'module', shortCircuit: true };
    return isSample || isModule[specifier] === true
      ? next(specifier, context)
      : refuse(`A sample has no module ${specifier}, only ${moduleList}.`);
  },
});

/** Where the sample itself listens, by address and port. */
const own = Object.create(null);
const everyAddress = Object.assign(Object.create(null), { '0.0.0.0': '127.0.0.1', '::': '::1' });
const isThisMachine = toTable(['localhost', '127.0.0.1', '::1']);
/** What a system call returns that was not allowed (EACCES). */
const notAllowed = -13;

/** The prototype of the handle by which a socket speaks with the system. */
const findHandle = (options) => {
  const socket = new Socket();
  socket.on('error', () => {});
  socket.connect(options);
  const { constructor } = socket._handle;
  socket.destroy();
  return constructor.prototype;
};

const guardTcp = (tcp) => {
  const { getsockname } = tcp;
  const connectToItself = (connect) =>
    function (request, host, port) {
      // Read once: what is no text could say another address the second time.
      const address = `${host}`;
      const number = +port;
      return own[`${address} ${number}`] === true
        ? apply(connect, this, [request, address, number])
        : notAllowed;
    };
  replace(tcp, 'connect', connectToItself);
  replace(tcp, 'connect6', connectToItself);
  replace(
    tcp,
    'listen',
    (listen) =>
      function (backlog) {
        const code = apply(listen, this, [backlog]);
        const place = Object.create(null);
        if (code === 0 && apply(getsockname, this, [place]) === 0)
          own[`${everyAddress[place.address] ?? place.address} ${place.port}`] = true;
        return code;
      },
  );
  replace(tcp, 'open', () => () => notAllowed);
};

const guardPipe = (pipe) => {
  for (const name of ['connect', 'bind', 'open']) replace(pipe, name, () => () => notAllowed);
};

// The streams of the process are pipes: they are opened before nothing else can be.
const { stdout, stderr } = process;
guardTcp(findHandle({ host: '127.0.0.1', port: 1 }));
guardPipe(findHandle({ path: '/sample' }));

// Names of other machines are not even looked up, and whoever wrote the sample reads why.
replace(
  Socket.prototype,
  'connect',
  (connect) =>
    function (...parts) {
      const first = isArray(parts[0]) ? parts[0][0] : parts[0];
      const isOptions = typeof first === 'object' && first !== null;
      const host = isOptions ? first.host : parts[1];
      if (isOptions && typeof first.path === 'string')
        refuse('A sample opens no socket of this machine by its path.');
      if (host !== undefined && isThisMachine[host] !== true)
        refuse(`A sample reaches no other machine than this one, and here it asks for ${host}.`);
      return apply(connect, this, parts);
    },
);

// What of the process a sample, or Node for it, may ask; the rest reaches other processes or Node's own parts.
const isKept = toTable([
  '_events',
  '_eventsCount',
  '_exiting',
  '_fatalException',
  '_maxListeners',
  '_tickCallback',
  'arch',
  'argv',
  'cwd',
  'domain',
  'emitWarning',
  'env',
  'execArgv',
  'execPath',
  'exit',
  'exitCode',
  'features',
  'hrtime',
  'memoryUsage',
  'nextTick',
  'pid',
  'platform',
  'reallyExit',
  'release',
  'setUncaughtExceptionCaptureCallback',
  'sourceMapsEnabled',
  'uptime',
  'version',
  'versions',
]);
for (const name of Object.getOwnPropertyNames(process))
  if (isKept[name] !== true && Object.getOwnPropertyDescriptor(process, name)?.configurable === true)
    delete process[name];
Object.assign(process, { stdout, stderr });

// Stands before each TypeScript sample that the check runs: what Node's permissions leave open is closed here.
// A sample may serve and ask itself on this machine; it reaches no other, and ends no process.
import { Socket } from 'node:net';

const { connect } = Socket.prototype;
const own = new Set(['localhost', '127.0.0.1', '::1']);

Socket.prototype.connect = function (...parts) {
  const first = Array.isArray(parts[0]) ? parts[0][0] : parts[0];
  const host = typeof first === 'object' && first !== null ? first.host : parts[1];
  if (typeof host === 'string' && !own.has(host))
    throw new Error(`A sample reaches no other machine than this one, and here it asks for ${host}.`);
  return connect.apply(this, parts);
};

process.kill = () => {
  throw new Error('A sample ends no process.');
};

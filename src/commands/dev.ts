import { dev } from 'astro';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const { address } = await dev({ root: process.cwd() });
console.log(`Pages follow each saved file. Search needs a built site: npm start. Port ${address.port}.`);

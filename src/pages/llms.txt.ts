import type { APIRoute } from 'astro';
import { getLibrary } from '../queries/library.ts';
import { printLlms } from '../queries/llms.ts';

export const GET: APIRoute = async () => new Response(await printLlms(await getLibrary()));

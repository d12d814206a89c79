import type { APIRoute } from 'astro';
import { getLibrary } from '../queries/library.ts';
import { printLlmsFull } from '../queries/llms.ts';

export const GET: APIRoute = async () => new Response(await printLlmsFull(await getLibrary()));

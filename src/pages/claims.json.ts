import type { APIRoute } from 'astro';
import { createClaimsFile } from '../queries/claims.ts';
import { getLibrary } from '../queries/library.ts';

export const GET: APIRoute = async () => Response.json(createClaimsFile(await getLibrary()));

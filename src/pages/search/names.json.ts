import type { APIRoute } from 'astro';
import { getLibrary } from '../../queries/library.ts';
import { createSearchNames } from '../../queries/search-names.ts';

export const GET: APIRoute = async () => Response.json(createSearchNames(await getLibrary()));

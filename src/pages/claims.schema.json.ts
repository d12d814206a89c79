import type { APIRoute } from 'astro';
import { createClaimsSchema } from '../queries/claims.ts';

export const GET: APIRoute = () => Response.json(createClaimsSchema());

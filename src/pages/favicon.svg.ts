import type { APIRoute } from 'astro';
import { ICON } from '../cards/icon.ts';

/** The icon in the browser's tab. */
export const GET: APIRoute = () =>
  new Response(ICON, { headers: { 'content-type': 'image/svg+xml' } });

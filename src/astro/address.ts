import { href } from './href.ts';

/** The whole address of a path of the site (without a leading slash), for use outside of it. */
export function address(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

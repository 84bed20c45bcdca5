import { href } from './href.ts';

/**
 * The whole address of a path of the site (without a leading slash), for use outside of it.
 * @returns null where the site was built without knowing where it will stand (`SITE`)
 */
export function address(path: string): string | null {
  const site: string | undefined = import.meta.env.SITE;
  return site ? new URL(href(path), site).href : null;
}

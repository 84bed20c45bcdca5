/** Address of a path of the site (without a leading slash) under whatever base it is served from. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

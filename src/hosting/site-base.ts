const given = (process.env.BASE ?? '').replace(/^\/+|\/+$/g, '');

/**
 * Path under which the site stands (`$BASE`), with slashes at both ends, encoded as it stands in
 * addresses: `/`, `/policy/`, `/%E5%AD%90/`.
 */
export const siteBase = given === '' ? '/' : `/${encodeURI(decodeURI(given))}/`;

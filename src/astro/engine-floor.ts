/**
 * The oldest engines for which the site is built: to read it, Chromium 88; for every tool, Chromium 106,
 * Firefox 115 and Safari 16.0. What no tool makes older, such as methods and kinds of regular
 * expressions, is found by a test of the built files.
 */

/** For styles, as Vite names engines. */
export const STYLE_TARGET = ['chrome88', 'firefox115', 'safari16'];

/**
 * For scripts. Not the engines: fields of classes, which Chromium 88 has, would be rewritten for it, at
 * the price of a helper and a request. Of ES2022 it lacks static blocks, `#x in` and `await` outside of
 * functions, which the same test finds.
 */
export const SCRIPT_TARGET = 'es2022';

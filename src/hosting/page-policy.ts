import { createHash } from 'node:crypto';
import { SCRIPT_POLICY } from './script-policy.ts';

/** Elements of a page that a policy names by the hash of what stands in them. */
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g;

/** Begins compiling WebAssembly, which is how Pagefind reads its index. */
const USES_WASM = '<search-page';

/**
 * Puts a page's own content security policy (https://www.w3.org/TR/CSP3/) at its head: nothing but what
 * the page has in it and what its own site serves. What stands in the page itself, styles and the one
 * script that must run before the first drawing, is allowed by its hash; nothing by `unsafe-inline`. In
 * browsers that know Trusted Types, no string becomes a script or HTML.
 * @param html a built page, `<meta charset>` first in its head
 * @throws Error when there is no such head
 */
export function withPolicy(html: string): string {
  const policy = pagePolicy(html);
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  const made = html.replace(/<meta charset="?utf-8"?>/i, (charset) => charset + meta);
  if (made === html) throw new Error('页面开头没有 <meta charset="utf-8">');
  return made;
}

/** The policy of a page, as `withPolicy` writes it. */
export function pagePolicy(html: string): string {
  const styles = [...html.matchAll(STYLE)].map(([, style = '']) => hashOf(style));
  const scripts = [...html.matchAll(SCRIPT)].flatMap(([, attributes = '', code = '']) =>
    isData(attributes) ? [] : [/\ssrc=/.test(attributes) ? "'self'" : hashOf(code)],
  );
  const wasm = html.includes(USES_WASM) ? ["'wasm-unsafe-eval'"] : [];
  const directives = [
    "default-src 'none'",
    `style-src ${sources(styles)}`,
    "img-src 'self'",
    "base-uri 'none'",
    ...(scripts.length === 0
      ? ["form-action 'none'"]
      : [
          `script-src ${sources([...scripts, ...wasm])}`,
          "connect-src 'self'",
          "worker-src 'self'",
          "manifest-src 'self'",
          "form-action 'self'",
          "require-trusted-types-for 'script'",
          // Scripts that are bundled separately make the policy each for itself.
          `trusted-types ${SCRIPT_POLICY} 'allow-duplicates'`,
        ]),
  ];
  return directives.join('; ');
}

/** A source expression for what stands between the tags of an element. */
export function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

function sources(expressions: readonly string[]): string {
  return [...new Set(expressions)].join(' ') || "'none'";
}

/** Script elements that hold data are not run, and no policy asks after them. */
function isData(attributes: string): boolean {
  return /\stype="?(application|text)\/(ld\+json|json|plain)/.test(attributes);
}

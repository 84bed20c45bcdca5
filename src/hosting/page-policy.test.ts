import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { pagePolicy, withPolicy } from './page-policy.ts';

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>题</title>${head}</head><body>${body}</body></html>`;
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Directive by name. */
function read(policy: string): Record<string, string> {
  return Object.fromEntries(policy.split('; ').map((one) => one.split(/ (.*)/s).slice(0, 2)));
}

it('allows nothing but what the page has and what its site serves', () => {
  const policy = pagePolicy(
    page(
      '<style>p{color:red}</style>',
      '<script>a()</script><script type="module" src="/x.js"></script>',
    ),
  );
  expect(read(policy)).toMatchObject({
    'default-src': "'none'",
    'style-src': sha256('p{color:red}'),
    'script-src': `${sha256('a()')} 'self'`,
    'connect-src': "'self'",
    'base-uri': "'none'",
    'require-trusted-types-for': "'script'",
  });
  expect(policy).not.toMatch(/unsafe/);
});

it('hashes what is between the tags, each once, Chinese too', () => {
  const style = 'p::before{content:"第"}';
  const head = `<style>${style}</style><style media=print>${style}</style>`;
  expect(read(pagePolicy(page(head)))['style-src']).toBe(sha256(style));
});

it('takes scripts that hold data for data', () => {
  const data =
    '<script type="application/ld+json">{}</script><script type="application/json" id=a>{}</script>';
  expect(read(pagePolicy(page('', data)))).not.toHaveProperty('script-src');
});

it('lets a page without scripts neither fetch nor send anything', () => {
  const policy = read(pagePolicy(page('<style>p{}</style>', '<p>原文</p>')));
  expect(Object.keys(policy).toSorted()).toEqual(
    ['base-uri', 'default-src', 'form-action', 'img-src', 'style-src'].toSorted(),
  );
  expect(policy['form-action']).toBe("'none'");
});

it('lets only the search compile WebAssembly', () => {
  const script = '<script type="module" src="/x.js"></script>';
  expect(pagePolicy(page('', script))).not.toContain('wasm');
  expect(pagePolicy(page('', `<search-page></search-page>${script}`))).toContain(
    "'wasm-unsafe-eval'",
  );
});

it('puts the policy before everything that it governs', () => {
  const html = withPolicy(page('<style>p{}</style>'));
  expect(html).toMatch(/<head><meta charset="utf-8"><meta http-equiv="content-security-policy"/);
});

it('refuses a page whose head begins otherwise', () => {
  expect(() => withPolicy('<html><head><title>题</title></head></html>')).toThrow('<meta charset');
});

import { SCRIPT_POLICY } from '../../hosting/script-policy.ts';
import type { FoldedParts } from '../../one-file/pack.ts';
import { unpacked } from './unpacked.ts';

/** As much of Trusted Types (https://www.w3.org/TR/trusted-types/) as is used; not in every browser. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScript(code: string): string; createHTML(html: string): string },
  ): { createScript(code: string): string; createHTML(html: string): string };
}

/**
 * The only script that stands in the file as it is: it unfolds the parts that are packed, then unpacks
 * the other scripts and runs them. The policy of the file names their hash, so that nothing else could
 * run in their place.
 */
// For the scripts that are unpacked: the file holds the means once.
Object.assign(globalThis, { unpacked });

const content = (id: string): string => unpacked(document.getElementById(id)?.textContent ?? '');
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy(SCRIPT_POLICY, {
  createScript: (words) => words,
  createHTML: (words) => words,
});

for (const [id, html] of JSON.parse(content('packed-parts')) as FoldedParts) {
  document.getElementById(id)!.innerHTML = policy?.createHTML(html) ?? html;
}
// The address may lead into a part that was folded when the browser looked for it.
const place = decodeURIComponent(location.hash.slice(1));
if (place.includes('__')) document.getElementById(place)?.scrollIntoView();

const code = content('packed-scripts');
const script = document.createElement('script');
script.textContent = policy?.createScript(code) ?? code;
document.body.append(script);

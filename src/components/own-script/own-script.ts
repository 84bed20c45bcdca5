import { SCRIPT_POLICY } from '../../hosting/script-policy.ts';

/** As much of Trusted Types (https://www.w3.org/TR/trusted-types/) as is used; not in every browser. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Vouches for the address of a worker, which the content security policy of the pages demands: only a
 * script of this very site passes.
 * @throws TypeError when the address leads to another site
 */
export function ownScript(address: string): string {
  policy ??= trustedTypes?.createPolicy(SCRIPT_POLICY, { createScriptURL: checked });
  return policy?.createScriptURL(address) ?? checked(address);
}

function checked(address: string): string {
  const { origin, href } = new URL(address, location.href);
  if (origin !== location.origin) throw new TypeError(`${href} is not of this site`);
  return href;
}

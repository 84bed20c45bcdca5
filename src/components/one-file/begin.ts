import { SCRIPT_POLICY } from '../../hosting/script-policy.ts';
import { unpacked } from './unpacked.ts';

/** As much of Trusted Types (https://www.w3.org/TR/trusted-types/) as is used; not in every browser. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScript(code: string): string },
  ): { createScript(code: string): string };
}

/**
 * The only script that stands in the file as it is: it unpacks the others and runs them. The policy
 * of the file names their hash, so that nothing else could run in their place.
 */
const packed = document.getElementById('packed-scripts');
const code = unpacked(packed?.textContent ?? '');
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy(SCRIPT_POLICY, { createScript: (words) => words });
const script = document.createElement('script');
script.textContent = policy?.createScript(code) ?? code;
document.body.append(script);

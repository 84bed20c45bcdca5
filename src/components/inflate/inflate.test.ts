import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inflate } from './inflate.ts';

const words = '全面取消在就业地参加社会保险的户籍限制。'.repeat(4000);
const whole = new Uint8Array(Buffer.from(words));
const packed = new Uint8Array(deflateRawSync(whole));
const ENOUGH = 1e6;

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The first with this form only in name. */
class OtherForms {
  constructor() {
    throw new TypeError('unsupported');
  }
}

describe.each([
  ['by the browser', DecompressionStream],
  ['without it', undefined],
  ['where it knows other forms only', OtherForms],
])('%s', (_, given) => {
  const unpack = (bytes: Uint8Array<ArrayBuffer>, most: number) => {
    vi.stubGlobal('DecompressionStream', given);
    if (!given) Reflect.deleteProperty(globalThis, 'DecompressionStream');
    return inflate(bytes, most);
  };

  it('unpacks what was packed', async () => {
    expect(Buffer.from(await unpack(packed, ENOUGH)).toString()).toBe(words);
    expect(await unpack(new Uint8Array(deflateRawSync('')), ENOUGH)).toEqual(new Uint8Array());
  });

  it('refuses what is cut off, damaged, or more than asked for', async () => {
    await expect(unpack(packed.slice(0, packed.length - 3), ENOUGH)).rejects.toThrow();
    await expect(unpack(new Uint8Array([255, 255, 255]), ENOUGH)).rejects.toThrow();
    await expect(unpack(packed, 1000)).rejects.toThrow('too large');
  });
});

import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fragmentOf, LONGEST_FRAGMENT, readFragment } from './address.ts';

const SENTENCE = '推进优质医疗资源扩容下沉和区域均衡布局，优化区域医疗中心建设模式。';

it('leaves a short text legible, and packs a long one', async () => {
  expect(await fragmentOf({ text: '低保&=#' })).toBe(`q=p${encodeURIComponent('低保&=#')}`);
  const long = (await fragmentOf({ text: SENTENCE.repeat(30) })) ?? '';
  expect(long).toMatch(/^q=z[\w-]+$/);
  expect(long.length).toBeLessThan(300);
});

it('gives back any text, whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
      const fragment = await fragmentOf({ text, document: 'a&b' });
      expect(await readFragment(`#${fragment}`)).toEqual({ kind: 'asked', text, document: 'a&b' });
    }),
    { numRuns: 50 },
  );
});

it('says when a text is too long for an address', async () => {
  const letters = Array.from({ length: LONGEST_FRAGMENT }, (_, i) =>
    String.fromCodePoint(0x4e00 + ((i * 7919) % 20000)),
  );
  expect(await fragmentOf({ text: letters.join('') })).toBeUndefined();
});

it('takes a lone surrogate for a replacement character', async () => {
  expect(await readFragment((await fragmentOf({ text: 'a\ud800' })) ?? '')).toMatchObject({
    text: 'a\ufffd',
  });
});

it.each(['', '#', '#main', '#c6', '#x=1'])(
  'finds nothing for this page in %j',
  async (fragment) => {
    expect(await readFragment(fragment)).toEqual({ kind: 'none' });
  },
);

it.each(['#q=', '#q=x1', '#q=p%E4%BD', '#q=p%', '#q=z', '#q=z****', '#q=zAAAA', '#d=%E4&q=pa'])(
  'cannot read %j, and says so',
  async (fragment) => {
    expect(await readFragment(fragment)).toEqual({ kind: 'unreadable' });
  },
);

it('cannot read what was cut on the way, nor what unpacks without end', async () => {
  const whole = (await fragmentOf({ text: SENTENCE.repeat(3) })) ?? '';
  expect(await readFragment(whole.slice(0, -8))).toEqual({ kind: 'unreadable' });
  const bomb = deflateRawSync(Buffer.alloc(5_000_000)).toString('base64url');
  expect(await readFragment(`q=z${bomb}`)).toEqual({ kind: 'unreadable' });
});

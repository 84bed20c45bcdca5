import { unzipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { zip } from './zip.ts';

const entries = [
  { path: 'mimetype', content: new TextEncoder().encode('a'.repeat(99)), stored: true },
  { path: 'b/二.txt', content: new TextEncoder().encode('民生'.repeat(99)) },
  { path: 'a.txt', content: new Uint8Array() },
];

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it('keeps the order and gives back the bytes', () => {
  const files = unzipSync(zip(entries));
  expect(Object.entries(files)).toEqual(entries.map(({ path, content }) => [path, content]));
});

it('gives the same bytes at another time in another zone', () => {
  const bytes = zip(entries);
  vi.useFakeTimers({ now: new Date('2031-07-01T12:34:56Z') });
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  expect(zip(entries)).toEqual(bytes);
});

it('stores what must be stored, right behind a bare header', () => {
  // EPUB asks for the type's name at offset 30 and its value directly behind it.
  expect(new TextDecoder().decode(zip(entries).subarray(30, 48))).toBe(`mimetype${'a'.repeat(10)}`);
});

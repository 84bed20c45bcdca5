import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

it('draws the three corners of a QR code inside a quiet border of four modules', () => {
  const { size, path } = qrPath('https://example.org/minsheng-2025/c6/');
  expect((size - 8 - 17) % 4).toBe(0);
  for (const corner of [`M4 4h7v1`, `M${size - 11} 4h7v1`, `M4 ${size - 5}h7v1`]) {
    expect(path).toContain(corner);
  }
  const edges = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [
    Number(x),
    Number(y),
    Number(x) + Number(run),
  ]);
  expect(Math.min(...edges.flat())).toBe(4);
  expect(Math.max(...edges.flat())).toBe(size - 4);
});

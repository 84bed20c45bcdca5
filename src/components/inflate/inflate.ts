/**
 * Unpacks raw deflate (RFC 1951), also where the browser cannot (Safari before 16.4).
 * @param most bytes that may come of it: a small file may unpack to gigabytes
 * @throws Error when the bytes are not whole, are something else, or give more
 */
export async function inflate(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const keep = (chunk: Uint8Array): void => {
    size += chunk.length;
    if (size > most) throw new RangeError('too large');
    chunks.push(chunk);
  };
  if (canInflate()) await inflateStream(packed, keep);
  else (await import('./inflate-slices.ts')).inflateSlices(packed, keep);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function canInflate(): boolean {
  try {
    return 'DecompressionStream' in globalThis && !!new DecompressionStream('deflate-raw');
  } catch {
    // The first browsers that had it did not know this form.
    return false;
  }
}

async function inflateStream(
  packed: Uint8Array<ArrayBuffer>,
  keep: (chunk: Uint8Array) => void,
): Promise<void> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return;
    keep(value);
  }
}

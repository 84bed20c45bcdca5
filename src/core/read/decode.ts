import { notUtf8 } from '../check/rules/not-utf8.ts';
import { checkCharacters } from '../check/rules/odd-character.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Sources } from './sources.ts';

/**
 * Text of a file, without a byte-order mark. Reports a file that is not UTF-8, and characters that
 * nobody can see or type.
 * @returns null when the file is absent or not UTF-8
 */
export function decode(sources: Sources, file: string, diagnostics: Diagnostics): string | null {
  const bytes = sources.files.get(file);
  if (!bytes) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Transcriptions stay as they are: what is odd in them is evidence.
    if (!file.startsWith(`${sources.folder}/witnesses/`)) checkCharacters(text, file, diagnostics);
    return text;
  } catch {
    const good = validPrefix(bytes);
    const lines = new TextDecoder().decode(bytes.subarray(0, good)).split('\n');
    const column = Array.from(lines.at(-1) ?? '').length + 1;
    const found = bytes[good]!.toString(16).toUpperCase().padStart(2, '0');
    diagnostics.add(notUtf8, { file, line: lines.length, column }, { byte: found });
    return null;
  }
}

/** Length of the longest prefix that is whole UTF-8. */
function validPrefix(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at++) {
    try {
      decoder.decode(bytes.subarray(at, at + 1), { stream: true });
    } catch {
      return at;
    }
  }
  return bytes.length - 1;
}

/**
 * Bytes as printable characters, 13 or 14 bits in two of them (basE91, http://base91.sourceforge.net):
 * a twelfth shorter than base64, of which the one-file edition has 150 KB. Its characters are those that
 * mean nothing within a `<script>`.
 */
const CHARACTERS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (character) => !'<&\\'.includes(character),
);
const BASE = CHARACTERS.length;
const FEW = 13;
/** What 13 bits can say and two characters cannot yet have left over for a 14th. */
const ROOM = BASE * BASE - 2 ** FEW;

export function toDenseText(bytes: Uint8Array): string {
  let text = '';
  let waiting = 0;
  let bits = 0;
  const write = (value: number): void => {
    text += CHARACTERS[value % BASE]! + CHARACTERS[Math.floor(value / BASE)]!;
  };
  for (const byte of bytes) {
    waiting |= byte << bits;
    bits += 8;
    if (bits <= FEW) continue;
    let value = waiting & (2 ** FEW - 1);
    const taken = value >= ROOM ? FEW : FEW + 1;
    if (taken > FEW) value = waiting & (2 ** taken - 1);
    waiting >>= taken;
    bits -= taken;
    write(value);
  }
  if (bits > 0) write(waiting);
  return text;
}

/** @throws Error at a character that is none of its own */
export function fromDenseText(text: string): Uint8Array {
  const values = new Map(CHARACTERS.map((character, value) => [character, value]));
  const valueAt = (at: number): number => {
    const value = values.get(text[at] ?? '');
    if (value === undefined) throw new Error(`Unexpected "${text[at]}" at ${at}`);
    return value;
  };
  const bytes: number[] = [];
  let waiting = 0;
  let bits = 0;
  for (let at = 0; at + 1 < text.length; at += 2) {
    const value = valueAt(at) + valueAt(at + 1) * BASE;
    waiting |= value << bits;
    bits += (value & (2 ** FEW - 1)) >= ROOM ? FEW : FEW + 1;
    for (; bits >= 8; bits -= 8) {
      bytes.push(waiting & 255);
      waiting >>= 8;
    }
  }
  return Uint8Array.from(bytes);
}

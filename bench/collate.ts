/**
 * How long three witnesses of a long text take to collate: `npx node bench/collate.ts`. The budget
 * is 10 s and 500 MB for 100,000 characters. The text is drawn from the phrases of a real one in
 * random order, so that, as in legal prose, most phrases occur many times.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { accountWitness, isBalanced } from '../src/core/collate/account.ts';
import type { Witness } from '../src/core/collate/collate.ts';
import { collateAll } from '../src/core/collate/collate-all.ts';
import type { BaseBlock } from '../src/core/model/variant.ts';

const LENGTH = 100_000;
const BLOCK_LENGTH = 400;
const SOURCE = new URL('../content/minsheng-2025/witnesses/000.txt', import.meta.url);
/** One character in so many is an error of the witness: about what a poor transcription has. */
const ERROR_RATE = 200;

/** Mulberry32: small, seeded, the same everywhere. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function longText(): BaseBlock[] {
  const random = randomFrom(1);
  const phrases = readFileSync(SOURCE, 'utf8').match(/[\p{Script=Han}、]+[,。]/gu) ?? [];
  const blocks: BaseBlock[] = [];
  for (let total = 0; total < LENGTH; ) {
    let text = '';
    while (text.length < BLOCK_LENGTH) text += phrases[random(phrases.length)];
    blocks.push({ id: `c${blocks.length + 1}`, text });
    total += text.length;
  }
  return blocks;
}

/** A witness with errors all through it, a paragraph printed twice, one moved, and hard lines. */
function spoil(blocks: readonly BaseBlock[], seed: number): Witness {
  const random = randomFrom(seed);
  const texts = blocks.map(({ text }) => spoilText([...text], random));
  texts.splice(random(texts.length), 0, texts[random(texts.length)]!);
  const [moved] = texts.splice(random(texts.length), 1);
  texts.splice(random(texts.length), 0, moved!);
  const lines = texts.map((text) => text.replace(/.{20}/gu, '$&\n\n'));
  return { id: `w${seed}`, text: lines.join('\n\n') };
}

function spoilText(chars: string[], random: (below: number) => number): string {
  for (let at = 0; at < chars.length; at++) {
    if (random(ERROR_RATE) !== 0) continue;
    const other = chars[random(chars.length)]!;
    const changes = ['', chars[at]! + chars[at]!, other, chars[at]! + other];
    chars[at] = changes[random(changes.length)]!;
  }
  return chars.join('');
}

/** Figures by name; times in seconds, memory in MB. */
export async function benchCollate(): Promise<Record<string, number | string>> {
  const base = longText();
  const witnesses = [2, 3, 4].map((seed) => spoil(base, seed));
  const start = performance.now();
  const { collations, places } = collateAll(base, witnesses);
  const seconds = (performance.now() - start) / 1000;
  const balanced = witnesses.every((witness, i) =>
    isBalanced(accountWitness(witness, collations[i]!)),
  );
  return {
    'base characters': base.reduce((sum, { text }) => sum + text.length, 0),
    witnesses: witnesses.length,
    variants: collations.reduce((sum, { variants }) => sum + variants.length, 0),
    places: places.length,
    'every character accounted for': String(balanced),
    'collation, s': Number(seconds.toFixed(2)),
    'peak memory of the process, MB': Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.table(await benchCollate());
}

/** `names.json`: what terms and services are called. */
export interface NamesFile {
  terms: NamedTerm[];
}

export interface NamedTerm {
  kind: 'term' | 'service';
  /** Key of its record (see `Lookup`). */
  key: string;
  /** Its own name, as printed. */
  term: string;
  /** All its names, folded: its own, others, and those of everyday speech. */
  names: string[];
  /** Key and anchor of each clause in which it (of a service: one of its terms) stands. */
  places: [key: string, anchor: string][];
}

/** `sounds.json`: how characters sound; loaded when something is typed in pinyin or mistyped. */
export interface SoundsFile {
  /** For each syllable, without tones, the characters that are read so by themselves. */
  characters: Record<string, string>;
  /** Names and words in which a character is read otherwise: 银行 → yin hang. */
  exceptions: Record<string, string>;
}

export const NAMES_FILE = 'names.json';
export const SOUNDS_FILE = 'sounds.json';

/** A line of a source as it is printed, before anything is known of what it is. */
export interface PrintedLine {
  /** On one line, without indents; cells of a row are parted by tabs. */
  text: string;
  /** Line of the source on which it begins; of a Word file, its paragraph. Counts from 1. */
  line: number;
  /** Depth of a heading that the source itself marks; 0 for all else. */
  heading: number;
  align: 'start' | 'center' | 'end';
  /** Whether it is a row of a table. */
  row: boolean;
}

/** Words of a source that do not go in, and why. */
export interface LeftAside {
  why: string;
  words: string;
}

/** What a reader of a format makes of a file. */
export interface Source {
  /** Name of the file, for messages. */
  file: string;
  lines: PrintedLine[];
  leftAside: LeftAside[];
  /** The page's own address, title and data, where it states them. */
  facts: Record<string, string>;
}

/** A line that is neither heading nor row. */
export function plainLine(text: string, line: number): PrintedLine {
  return { text, line, heading: 0, align: 'start', row: false };
}

/** Why a source cannot be imported as it is: one sentence for its editor. */
export class ImportFault extends Error {
  readonly place: { file: string; line: number };

  constructor(file: string, line: number, sentence: string) {
    super(sentence);
    this.place = { file, line };
  }
}

/** NFC on one line: NBSP and tabs are spaces, invisible characters of the web are none. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD\u202A-\u202E]/gu, '')
    .replace(/[\u00A0\t\r\n\f\v]/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

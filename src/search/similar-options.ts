import type { Options } from 'minisearch';

/** One clause as the index of what is near knows it: words parted by spaces, in fields by origin. */
export interface SimilarDocument {
  /** Place in `SimilarFile.clauses`. */
  id: number;
  /** Its own words. */
  text: string;
  /** What people say for them. */
  said: string;
  /** Names of the terms that stand in it. */
  name: string;
  /** What its sentences say in plain words. */
  plain: string;
  /** Explanations of these terms. */
  explained: string;
  /** Whom it concerns. */
  who: string;
}

/** How much a word tells by where it was found. */
export const BOOST = { said: 3, name: 2, text: 1.6, plain: 1.2, who: 0.8, explained: 0.6 };

/** Shared by the one who writes the index and the one who reads it: both must be the same. */
export const similarOptions: Options<SimilarDocument> = {
  fields: ['text', 'said', 'name', 'plain', 'explained', 'who'],
  idField: 'id',
  tokenize: (words) => words.split(' ').filter((word) => word !== ''),
  processTerm: (word) => word,
};

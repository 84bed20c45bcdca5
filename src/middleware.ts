import { defineMiddleware } from 'astro:middleware';
import { getLibrary } from './astro/library.ts';
import { phraseTitles } from './astro/phrase-titles.ts';
import type { Library } from './core/model/library.ts';
import { wordsToKeep } from './core/text/phrases.ts';

/** Of each Library, made once for all pages. */
const kept = new WeakMap<Library, ReadonlySet<string>>();

function wordsOf(library: Library): ReadonlySet<string> {
  const known = kept.get(library);
  if (known) return known;
  const { glossary, editions } = library;
  const words = wordsToKeep([
    ...glossary.flatMap(({ term, aliases, colloquial }) => [term, ...aliases, ...colloquial]),
    ...editions.flatMap(({ audiences }) => audiences.map(({ name }) => name)),
  ]);
  kept.set(library, words);
  return words;
}

/** Every page passes here as it is made, in building and in editing. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(phraseTitles(await response.text(), wordsOf(getLibrary())), response);
});

import { defineMiddleware } from 'astro:middleware';
import { getLibrary } from './astro/library.ts';
import { phraseTitles } from './astro/phrase-titles.ts';
import { wordsToKeep } from './core/text/phrases.ts';

/** Every page passes here as it is made, in building and in editing. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { glossary, editions } = getLibrary();
  const names = [
    ...glossary.flatMap(({ term, aliases, colloquial }) => [term, ...aliases, ...colloquial]),
    ...editions.flatMap(({ audiences }) => audiences.map(({ name }) => name)),
  ];
  return new Response(phraseTitles(await response.text(), wordsToKeep(names)), response);
});

import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

/**
 * Other search libraries, each set up as its own documentation has it for Chinese, to be run in a
 * page beside ours (`search-lay.ts`). Each answers with ids of records, best first.
 */

/** A record with its words as jieba cuts them, for those that cannot cut Chinese. */
export interface Sample {
  id: string;
  title: string;
  text: string;
  cut: string;
}

export interface Query {
  query: string;
  /** Cut by jieba. */
  cut: string;
}

type Ask = (query: Query) => string[] | Promise<string[]>;
type Setup = (samples: readonly Sample[]) => Ask | Promise<Ask>;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const words = (text: string) =>
  Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLowerCase());

const ENGINES: Record<string, Setup> = {
  'MiniSearch + Intl.Segmenter': (samples) => {
    const index = new MiniSearch({ fields: ['title', 'text'], tokenize: words });
    index.addAll(samples);
    const options = { boost: { title: 2 }, combineWith: 'OR' as const, fuzzy: 0.2, prefix: true };
    return ({ query }) => index.search(query, options).map(({ id }) => String(id));
  },
  'Orama, Chinese tokenizer': async (samples) => {
    const schema = { id: 'string', title: 'string', text: 'string' } as const;
    const index = create({ schema, components: { tokenizer: createTokenizer() } });
    await insertMultiple(
      index,
      samples.map(({ id, title, text }) => ({ id, title, text })),
    );
    return async ({ query }) => {
      const { hits } = await searchOrama(index, {
        term: query,
        limit: 100,
        properties: ['title', 'text'],
      });
      return hits.map(({ id }) => id);
    };
  },
  'FlexSearch, CJK': (samples) => {
    const index = new FlexSearch.Document({
      document: { id: 'id', index: ['title', 'text'] },
      encoder: FlexSearch.Charset.CJK,
      tokenize: 'forward',
    });
    for (const { id, title, text } of samples) index.add({ id, title, text });
    return ({ query }) => {
      const found = index.search(query, { limit: 100, suggest: true });
      return [...new Set(found.flatMap(({ result }) => result.map(String)))];
    };
  },
  Fuse: (samples) => {
    const index = new Fuse(samples, {
      keys: ['title', 'text'],
      ignoreLocation: true,
      threshold: 0.4,
    });
    return ({ query }) => index.search(query).map(({ item }) => item.id);
  },
  'lunr + jieba': (samples) => {
    const index = lunr(function () {
      this.ref('id');
      this.field('cut');
      this.pipeline.reset();
      this.searchPipeline.reset();
      for (const sample of samples) this.add(sample);
    });
    return ({ cut }) => {
      const terms = cut.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
      const found = index.query((query) => {
        for (const term of terms) query.term(term.toLowerCase(), {});
      });
      return found.map(({ ref }) => ref);
    };
  },
};

declare global {
  var otherEngines: {
    names: string[];
    /** Ids found by each query, and the milliseconds it took. */
    run(name: string, samples: Sample[], queries: Query[]): Promise<[string[], number][]>;
  };
}

globalThis.otherEngines = {
  names: Object.keys(ENGINES),
  async run(name, samples, queries) {
    const ask = await ENGINES[name]!(samples);
    if (queries[0]) await ask(queries[0]);
    const answers: [string[], number][] = [];
    for (const query of queries) {
      const start = performance.now();
      const ids = await ask(query);
      answers.push([ids, performance.now() - start]);
    }
    return answers;
  },
};

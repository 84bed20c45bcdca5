import { type Compiled, compileSources } from '../core/compile.ts';
import type { ReadGlossary } from '../core/read/inputs.ts';
import type { Sources } from '../core/read/sources.ts';
import { Keep, keyOf, programKey } from './keep.ts';

/** How one document is compiled. */
export type Compile = (sources: Sources, glossary?: ReadGlossary) => Compiled;

/** So many documents are compiled faster than it takes to look whether they were. */
const FEW = 20;

/**
 * Compiles the documents of a library that changed since the last time, and takes the others from there.
 * @param folder where they are kept
 */
export function compileKept(documents: readonly Sources[], folder: string): Compile {
  if (documents.length <= FEW) return compileSources;
  const keep = new Keep<Compiled>(folder);
  const program = programKey();
  let left = documents.length;
  return (sources, glossary) => {
    const files = [...sources.files].flat();
    const key = keyOf(program, sources.document, ...files);
    let compiled = keep.get(key);
    if (!compiled) {
      compiled = compileSources(sources, glossary);
      keep.put(key, compiled);
    }
    left -= 1;
    if (left === 0) keep.prune();
    return compiled;
  };
}

import { annotate } from './annotate/annotate.ts';
import { checkMovedAnchors } from './check/rules/anchor-moved.ts';
import { checkLockedIds } from './check/rules/locked-id-gone.ts';
import { checkTextHash } from './check/rules/text-hash.ts';
import { checkWords } from './check/words-lost.ts';
import { type Diagnostic, Diagnostics } from './diagnostic.ts';
import type { Edition } from './model/edition.ts';
import { parseText } from './parse/parse-text.ts';
import { type ReadGlossary, readInputs } from './read/inputs.ts';
import { readSources, type Sources } from './read/sources.ts';
import { compileRevisions, supersededAnchors } from './revisions.ts';
import { canonicalText } from './views/canonical-text.ts';
import { publishedAnchors, textAnchors } from './views/published-anchors.ts';

/** What a folder compiles to. The edition is null when there is any error. */
export interface Compiled {
  edition: Edition | null;
  /** All faults, errors and warnings, by file and line. */
  diagnostics: Diagnostic[];
}

/** The whole road for one document: `contentRoot/<document>` and the glossary beside it. */
export function compile(contentRoot: string, document: string): Compiled {
  return compileSources(readSources(contentRoot, document));
}

/**
 * The road from files in memory to the Edition; pure.
 * @param glossary what was read of the glossary already
 */
export function compileSources(sources: Sources, glossary?: ReadGlossary): Compiled {
  const diagnostics = new Diagnostics();
  const edition = travel(sources, diagnostics, glossary);
  return { edition: diagnostics.failed ? null : edition, diagnostics: diagnostics.sorted() };
}

function travel(
  sources: Sources,
  diagnostics: Diagnostics,
  glossary?: ReadGlossary,
): Edition | null {
  const inputs = readInputs(sources, diagnostics, glossary);
  if (!inputs) return null;
  const tree = parseText(inputs.text, diagnostics, inputs.document.value.numbering);
  // Anchors come from the numbering: with a broken one everything else would seem wrong too.
  if (!tree || diagnostics.failed) return null;
  const pinned = {
    sha256: inputs.document.value.sha256,
    place: inputs.document.locate(['sha256']),
  };
  checkWords(inputs.words, canonicalText(tree), `${sources.folder}/text.mdx`, diagnostics);
  checkTextHash(tree, pinned, inputs.locked, textAnchors(tree.sections, tree.clauses), diagnostics);
  const revisions = compileRevisions(inputs, diagnostics);
  if (!revisions) return null;
  const edition = {
    ...annotate(sources.document, inputs, tree, diagnostics),
    ...(revisions.length > 0 && { revisions }),
  };
  const published = publishedAnchors(edition);
  const superseded = supersededAnchors(edition, inputs.locked, new Set(published.keys()));
  edition.retired.push(...superseded);
  const kept = [...published.keys(), ...superseded.map(({ address }) => address)];
  checkLockedIds(inputs.locked, new Set(kept), diagnostics);
  checkMovedAnchors(inputs.locked, published, diagnostics);
  return edition;
}

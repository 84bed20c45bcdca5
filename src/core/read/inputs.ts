import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { z } from 'zod';
import { brokenYaml } from '../check/rules/broken-yaml.ts';
import { checkDuplicateIds } from '../check/rules/duplicate-id.ts';
import { missingFile } from '../check/rules/missing-file.ts';
import { checkFolderName } from '../check/rules/reserved-name.ts';
import { checkFileNames } from '../check/rules/unknown-file.ts';
import { unsafeLink } from '../check/rules/unsafe-link.ts';
import { checkProse } from '../check/rules/unsupported-markup.ts';
import { type Diagnostic, Diagnostics } from '../diagnostic.ts';
import { audiencesSchema } from '../model/audience.ts';
import type { Block } from '../model/block.ts';
import { commentarySchema } from '../model/commentary.ts';
import { documentSchema } from '../model/document.ts';
import { excludedNumbersSchema } from '../model/excluded-number.ts';
import { explainedSchema } from '../model/explained.ts';
import type { LockedAnchor } from '../model/locked-anchor.ts';
import { measuresSchema } from '../model/measure.ts';
import { plainSchema } from '../model/plain.ts';
import { plainWordsSchema } from '../model/plain-words.ts';
import { progressSchema } from '../model/progress.ts';
import { pronunciationSchema } from '../model/pronunciation.ts';
import { readingsSchema } from '../model/reading.ts';
import { releasesSchema } from '../model/release.ts';
import { reportSchema } from '../model/report.ts';
import { sayingsSchema } from '../model/saying.ts';
import { servicesSchema } from '../model/service.ts';
import type { SourceLineWords } from '../model/source-line-words.ts';
import { targetsSchema } from '../model/target.ts';
import { termSchema } from '../model/term.ts';
import { tiesSchema } from '../model/tie.ts';
import { isSafeLink } from '../model/web-address.ts';
import { blocksOf } from '../parse/blocks.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import { decode } from './decode.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { parseIdsLock } from './ids-lock.ts';
import { readOfficial } from './official-text.ts';
import { type RevisionInput, readRevisions } from './revisions.ts';
import type { Sources } from './sources.ts';
import { readWitnesses, type WitnessInput } from './witnesses.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** An MDX file: its frontmatter, checked, and its blocks. */
export interface MdxInput<Meta> {
  /** File name without `.mdx`. */
  id: string;
  meta: YamlFile<Meta>;
  blocks: Block[];
}

/** The files of the glossary, which all documents share. */
export interface GlossaryInputs {
  terms: MdxInput<z.infer<typeof termSchema>>[];
  /** The table that 句解 of all documents share. */
  plainWords: YamlFile<z.infer<typeof plainWordsSchema>>;
  /** Where to ask, shared by all documents. */
  services: YamlFile<z.infer<typeof servicesSchema>>;
  /** How words are read aloud, shared by all documents. */
  pronunciation: YamlFile<z.infer<typeof pronunciationSchema>>;
}

/** What was read of the glossary, and its faults. */
export interface ReadGlossary {
  /** Null when an entry has faults. */
  inputs: GlossaryInputs | null;
  diagnostics: Diagnostic[];
}

/** All files of a document, decoded and of the right shape, not yet compared with each other. */
export interface Inputs extends GlossaryInputs {
  document: YamlFile<z.infer<typeof documentSchema>>;
  text: Block[];
  /** The characters of `text.mdx` that are the document's own, before they were read as a tree. */
  words: SourceLineWords[];
  commentary: MdxInput<z.infer<typeof commentarySchema>>[];
  reports: MdxInput<z.infer<typeof reportSchema>>[];
  explained: YamlFile<z.infer<typeof explainedSchema>>;
  ties: YamlFile<z.infer<typeof tiesSchema>>;
  audiences: YamlFile<z.infer<typeof audiencesSchema>>;
  readings: YamlFile<z.infer<typeof readingsSchema>>;
  sayings: YamlFile<z.infer<typeof sayingsSchema>>;
  witnesses: WitnessInput[];
  plain: YamlFile<z.infer<typeof plainSchema>>;
  targets: YamlFile<z.infer<typeof targetsSchema>>;
  excludedNumbers: YamlFile<z.infer<typeof excludedNumbersSchema>>;
  measures: YamlFile<z.infer<typeof measuresSchema>>;
  progress: YamlFile<z.infer<typeof progressSchema>>;
  releases: YamlFile<z.infer<typeof releasesSchema>>;
  locked: LockedAnchor[];
  /** The other dated texts, earliest first. */
  revisions: RevisionInput[];
}

/**
 * Reads all files; reports every one that is not what it should be. An annotation file with faults
 * counts as empty, so that the faults of the others are told too.
 * @param shared the glossary, where it was read already for another document
 * @returns null when the text, the document's data, the glossary, a commentary or a report has faults
 */
export function readInputs(
  sources: Sources,
  diagnostics: Diagnostics,
  shared = readGlossary(sources),
): Inputs | null {
  const { folder, glossary } = sources;
  const read: string[] = [];
  diagnostics.all.push(...shared.diagnostics);
  const yaml = <Schema extends z.ZodType>(name: string, schema: Schema, whenAbsent?: string) => {
    const file = `${folder}/${name}`;
    read.push(name);
    if (!sources.files.has(file) && whenAbsent === undefined) {
      diagnostics.add(missingFile, { file, line: 1, column: 1 }, {});
      return null;
    }
    const text = sources.files.has(file) ? decode(sources, file, diagnostics) : whenAbsent;
    return text == null ? null : parseYaml(text, schema, file, diagnostics);
  };
  const document = yaml('document.yaml', documentSchema);
  const text = readOfficial(sources, `${folder}/text.mdx`, diagnostics);
  const commentary = readMdxFolder(sources, `${folder}/commentary`, commentarySchema, diagnostics);
  const reports = readMdxFolder(sources, `${folder}/reports`, reportSchema, diagnostics);
  const explained = yaml('annotations/explained.yaml', explainedSchema, '[]');
  const ties = yaml('annotations/ties.yaml', tiesSchema, '[]');
  const audiences = yaml('annotations/audiences.yaml', audiencesSchema, '[]');
  const readings = yaml('annotations/readings.yaml', readingsSchema, '[]');
  const sayings = yaml('annotations/sayings.yaml', sayingsSchema, '[]');
  const witnesses = readWitnesses(sources, diagnostics);
  const plain = yaml('annotations/plain.yaml', plainSchema, '[]');
  const targets = yaml('annotations/targets.yaml', targetsSchema, '[]');
  const excludedNumbers = yaml('annotations/excluded-numbers.yaml', excludedNumbersSchema, '[]');
  const measures = yaml('annotations/measures.yaml', measuresSchema, 'classes: []\nmeasures: []');
  const progress = yaml('annotations/progress.yaml', progressSchema, '[]');
  const releases = yaml('releases.yaml', releasesSchema, '[]');
  const lockFile = `${folder}/ids.lock`;
  const locked = parseIdsLock(decode(sources, lockFile, diagnostics) ?? '', lockFile, diagnostics);
  const revisions = readRevisions(sources, diagnostics);
  checkFolderName(sources, diagnostics);
  const own = [...sources.files.keys()].filter((file) => !file.startsWith(`${glossary}/`));
  checkFileNames(folder, read, own, diagnostics);
  checkDuplicateIds(idsOf(audiences, 'id'), diagnostics);
  checkDuplicateIds(idsOf(targets, 'id'), diagnostics);
  checkDuplicateIds(idsOf(progress, 'term'), diagnostics);
  checkDuplicateIds(idsOf(plain, 'sentence'), diagnostics);
  if (!document || !text || !shared.inputs || !commentary || !reports || !revisions) return null;
  const none = nothingIn(folder);
  return {
    document,
    text: text.blocks,
    words: text.words,
    ...shared.inputs,
    commentary,
    reports,
    explained: explained ?? none,
    ties: ties ?? none,
    audiences: audiences ?? none,
    readings: readings ?? none,
    sayings: sayings ?? none,
    witnesses,
    plain: plain ?? none,
    targets: targets ?? none,
    excludedNumbers: excludedNumbers ?? none,
    measures: measures ?? { ...none, value: { classes: [], measures: [] } },
    progress: progress ?? none,
    releases: releases ?? none,
    locked,
    revisions,
  };
}

/** Reads the glossary beside a document; of a library it need be read only once. */
export function readGlossary(sources: Sources): ReadGlossary {
  const diagnostics = new Diagnostics();
  const { glossary } = sources;
  const yaml = <Schema extends z.ZodType>(name: string, schema: Schema, whenAbsent = '{}') => {
    const file = `${glossary}/${name}`;
    const text = sources.files.has(file) ? decode(sources, file, diagnostics) : whenAbsent;
    return text === null ? null : parseYaml(text, schema, file, diagnostics);
  };
  const terms = readMdxFolder(sources, glossary, termSchema, diagnostics);
  const plainWords = yaml('plain-words.yaml', plainWordsSchema);
  const services = yaml('services.yaml', servicesSchema);
  const pronunciation = yaml('pronunciation.yaml', pronunciationSchema, '[]');
  checkDuplicateIds(idsOf(pronunciation, 'word'), diagnostics);
  const none = nothingIn(glossary);
  const inputs = terms && {
    terms,
    plainWords: plainWords ?? { ...none, value: { limits: [], aims: [], facts: [] } },
    services: services ?? { ...none, value: { lines: [], services: [] } },
    pronunciation: pronunciation ?? none,
  };
  return { inputs, diagnostics: diagnostics.all };
}

/** What stands for a file with faults. */
function nothingIn(folder: string) {
  return { value: [], locate: () => ({ file: folder, line: 1, column: 1 }) };
}

/** The ids of a list of annotations, and where each is written. */
function idsOf<Key extends string>(file: YamlFile<Record<Key, string>[]> | null, key: Key) {
  return (file?.value ?? []).map((entry, at) => ({
    id: entry[key],
    place: file!.locate([at, key]),
  }));
}

/** All `.mdx` files directly in a folder, by name. */
function readMdxFolder<Schema extends z.ZodType>(
  sources: Sources,
  folder: string,
  schema: Schema,
  diagnostics: Diagnostics,
): MdxInput<z.infer<Schema>>[] | null {
  const inputs = [...sources.files.keys()]
    .filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.mdx'))
    .map((file) => readMdx(sources, file, schema, diagnostics));
  return inputs.some((input) => input === null) ? null : inputs.filter((input) => input !== null);
}

function readMdx<Schema extends z.ZodType>(
  sources: Sources,
  file: string,
  schema: Schema,
  diagnostics: Diagnostics,
): MdxInput<z.infer<Schema>> | null {
  const text = decode(sources, file, diagnostics);
  if (text === null) return null;
  const { yaml, body, bodyLine } = splitFrontmatter(text);
  if (bodyLine === 1 && /^---\r?\n/.test(text)) {
    const reason = '开头的“---”没有合上，数据写完要另起一行再写“---”';
    diagnostics.add(brokenYaml, { file, line: 1, column: 1 }, { reason });
    return null;
  }
  const meta = parseYaml(yaml, schema, file, diagnostics, 2);
  checkProse(body, file, bodyLine, diagnostics);
  const tree = parseMarkdown(body, 'prose');
  visit(tree, 'link', ({ url, position }) => {
    const { line, column } = position?.start ?? { line: 1, column: 1 };
    if (!isSafeLink(url))
      diagnostics.add(unsafeLink, { file, line: line + bodyLine - 1, column }, { url });
  });
  const id = file.slice(file.lastIndexOf('/') + 1, -'.mdx'.length);
  return meta && { id, meta, blocks: wordsOf(tree, file, bodyLine) };
}

function wordsOf(tree: Root, file: string, firstLine: number): Block[] {
  return blocksOf(tree, file, firstLine).map(({ block }) => block);
}

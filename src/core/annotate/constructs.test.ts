/**
 * Each folder of `fixtures/` is one construct: a small document with its annotations, and in
 * `marks.txt` what becomes of them. `〔layer ref｜words〕` are marked words; under each clause stand
 * what is tied to it. `UPDATE=1 npx vitest run constructs` writes the files anew, to be read in the diff.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileSources } from '../compile.ts';
import { printDiagnostic } from '../diagnostic.ts';
import type { Edition } from '../model/edition.ts';
import type { Mark, MarkedText } from '../model/mark.ts';
import type { Sources } from '../read/sources.ts';
import { marksInBlock, marksInClause } from '../views/marks.ts';
import { nestMarks } from '../views/nest-marks.ts';

const FIXTURES = 'src/core/annotate/fixtures';

/** What every construct says of itself, before its own `document.yaml`. */
const DOCUMENT = `title: 示例意见
shortTitle: 示例意见
kind: 意见
issuers: [示例办公厅]
edition: { version: '1.0', date: '2024-02-03', checked: 2024-02 }
sha256: '0'
description: 示例。
`;

function sourcesOf(name: string): Sources {
  const folder = join(FIXTURES, name);
  const files = new Map<string, Uint8Array>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.(mdx|yaml)$/.test(file)) files.set(`${name}/${file}`, readFileSync(join(folder, file)));
  }
  const own = files.get(`${name}/document.yaml`) ?? new Uint8Array();
  files.set(`${name}/document.yaml`, Buffer.concat([Buffer.from(DOCUMENT), own]));
  return { document: name, folder: name, glossary: `${name}/glossary`, files };
}

function printed(name: string): string {
  const { edition, diagnostics } = compileWithHash(sourcesOf(name));
  return edition ? marked(edition) : diagnostics.map(printDiagnostic).join('\n');
}

/** The text of a construct is not pinned: it takes the hash that the road finds. */
function compileWithHash(sources: Sources) {
  const file = `${sources.folder}/document.yaml`;
  const { diagnostics } = compileSources(sources);
  const [sha256] = /[0-9a-f]{64}/.exec(diagnostics.map(({ message }) => message).join()) ?? ['0'];
  const pinned = Buffer.from(sources.files.get(file)!).toString().replace("'0'", `'${sha256}'`);
  return compileSources({
    ...sources,
    files: new Map(sources.files).set(file, Buffer.from(pinned)),
  });
}

function marked(edition: Edition): string {
  const lines = edition.clauses.flatMap(({ id, text, principle }) => [
    `${id}${principle ? `（${principle}）` : ''}  ${written(text, marksInClause(edition, id))}`,
    ...edition.ties
      .filter(({ evidence }) => evidence.clause === id)
      .map(
        ({ kind, commentary, block, principle, evidence }) =>
          `    ${kind} ${commentary}#${block}${principle ? `（${principle}）` : ''} → ${evidence.anchor}`,
      ),
    ...edition.progress
      .filter(({ evidence }) => evidence.clause === id)
      .map(({ date, relation, fact }) => `    ${relation} ${date} ${fact}`),
  ]);
  const pieces = edition.commentary.flatMap((piece) =>
    piece.blocks.map(
      ({ id, text }) => `${piece.id}#${id}  ${written(text, marksInBlock(edition, piece.id, id))}`,
    ),
  );
  return `${[...lines, ...pieces].join('\n')}\n`;
}

function written(text: string, marks: readonly Mark[]): string {
  const write = (nodes: readonly MarkedText[]): string =>
    nodes
      .map((node) =>
        typeof node === 'string'
          ? node.replaceAll('\n', '⏎')
          : `〔${node.mark.continued ? '…' : ''}${node.mark.layer} ${node.mark.ref}｜${write(node.children)}〕`,
      )
      .join('');
  return write(nestMarks(text, marks));
}

const names = readdirSync(FIXTURES);

it('has a construct for every layer', () => {
  const all = names.map(printed).join('');
  for (const layer of [
    'term',
    'tie',
    'paraphrase',
    'audience',
    'target',
    'progress',
    'practice',
    'doubt',
  ])
    expect(all).toContain(`〔${layer} `);
});

it.each(names)('%s', (name) => {
  const file = join(FIXTURES, name, 'marks.txt');
  const now = printed(name);
  if (process.env.UPDATE) writeFileSync(file, now);
  expect(now).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
});

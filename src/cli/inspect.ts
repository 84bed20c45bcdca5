/**
 * Prints the value at any arrow of the road:
 *
 *     npm run inspect -- minsheng-2025 --stage read|parse|annotate --clause c6
 *
 * `read` gives the files, `parse` the tree of the text, `annotate` the Edition; with `--clause` only
 * what bears on that clause.
 */
import { parseArgs } from 'node:util';
import { compileSources } from '../core/compile.ts';
import { Diagnostics, printDiagnostic } from '../core/diagnostic.ts';
import type { Edition } from '../core/model/edition.ts';
import { parseText } from '../core/parse/parse-text.ts';
import { contentRoot } from '../core/read/content-root.ts';
import { readInputs } from '../core/read/inputs.ts';
import { listDocuments, readSources } from '../core/read/sources.ts';

const STAGES = ['read', 'parse', 'annotate'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    stage: { type: 'string', default: 'annotate' },
    clause: { type: 'string' },
  },
});
const documents = listDocuments(contentRoot);
const [document = documents[0] ?? ''] = positionals;
oneOf('文件', document, documents);
oneOf('阶段', values.stage, STAGES);
const sources = readSources(contentRoot, document);
const { edition, diagnostics } = compileSources(sources);
for (const diagnostic of diagnostics) console.error(printDiagnostic(diagnostic));
console.log(JSON.stringify(stage(), null, 2));

function stage(): unknown {
  const { clause } = values;
  if (values.stage === 'read') return [...sources.files.keys()];
  if (values.stage === 'parse') {
    const inputs = readInputs(sources, new Diagnostics());
    const tree = inputs && parseText(inputs.text, new Diagnostics());
    if (!tree || clause === undefined) return tree;
    oneOf(
      '条',
      clause,
      tree.clauses.map(({ id }) => id),
    );
    return { ...tree, clauses: tree.clauses.filter(({ id }) => id === clause) };
  }
  if (!edition || clause === undefined) return edition;
  oneOf(
    '条',
    clause,
    edition.clauses.map(({ id }) => id),
  );
  return Object.fromEntries(
    Object.entries(edition).flatMap(([kind, value]: [string, Edition[keyof Edition]]) => {
      if (!Array.isArray(value)) return [];
      const bearing = (value as unknown[]).filter((item) => bearsOn(item, clause));
      return bearing.length > 0 ? [[kind, bearing]] : [];
    }),
  );
}

/** Whether a value names the clause anywhere: as its own id, or as that of its evidence. */
function bearsOn(value: unknown, clause: string): boolean {
  if (Array.isArray(value)) return value.some((item) => bearsOn(item, clause));
  if (typeof value !== 'object' || value === null) return false;
  const { id, clause: of } = value as { id?: unknown; clause?: unknown };
  return (
    id === clause || of === clause || Object.values(value).some((part) => bearsOn(part, clause))
  );
}

/** Ends with what there is when a name is not among it. */
function oneOf(kind: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  console.error(`没有“${name}”这个${kind}。有的是：${known.join('、') || '（一个也没有）'}`);
  process.exit(2);
}

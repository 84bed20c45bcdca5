/**
 * Prints the value at any arrow of the road:
 *
 *     npm run inspect -- minsheng-2025 --stage parse|annotate --clause c6
 */
import { parseArgs } from 'node:util';
import { compileSources } from '../core/compile.ts';
import { Diagnostics, printDiagnostic } from '../core/diagnostic.ts';
import { parseText } from '../core/parse/parse-text.ts';
import { contentRoot } from '../core/read/content-root.ts';
import { readInputs } from '../core/read/inputs.ts';
import { readSources } from '../core/read/sources.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    stage: { type: 'string', default: 'annotate' },
    clause: { type: 'string' },
  },
});
const [document = 'minsheng-2025'] = positionals;
const sources = readSources(contentRoot, document);
const { edition, diagnostics } = compileSources(sources);
for (const diagnostic of diagnostics) console.error(printDiagnostic(diagnostic));
console.log(JSON.stringify(stage(), null, 2));

function stage(): unknown {
  const { clause } = values;
  const chosen = <Item extends { id: string }>(items: Item[]) =>
    items.filter(({ id }) => !clause || id === clause);
  if (values.stage === 'read') return [...sources.files.keys()];
  if (values.stage === 'parse') {
    const inputs = readInputs(sources, new Diagnostics());
    const tree = inputs && parseText(inputs.text, new Diagnostics());
    return tree && { ...tree, clauses: chosen(tree.clauses) };
  }
  if (!edition || !clause) return edition;
  return {
    clause: chosen(edition.clauses),
    mentions: edition.mentions.filter((mention) => mention.clause === clause),
    ties: edition.ties.filter(({ evidence }) => evidence.clause === clause),
    audiences: edition.audiences.filter(({ mentions }) =>
      mentions.some((mention) => mention.clause === clause),
    ),
  };
}

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { seededRandom } from './random.ts';

/** A small change of meaning: code points are UTF-16 units of the file. */
interface Mutant {
  file: string;
  start: number;
  end: number;
  replacement: string;
}

const FOLDERS = ['src/core', 'src/search', 'src/offline'];

/** Files that declare types or hold no decision of their own. */
const SKIPPED = /\.test\.ts$|\/fixtures?\/|\/model\/|\.fixture\.ts$/;

/**
 * Changes one small thing at a time and sees whether the unit tests of what depends on it notice, in
 * a copy of the project. `each` mutants are drawn from every folder one level below `FOLDERS`.
 */
export function benchMutations(each: number, only?: string): object {
  const copy = mkdtempSync(join(tmpdir(), 'bench-mutations-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /^(src|content|bench)\/|^[^/]+\.(json|ts|mjs)$/.test(file));
  for (const file of files) cpSync(file, join(copy, file), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  try {
    const rows: Record<string, object> = {};
    for (const [folder, sources] of byFolder(files)) {
      if (only && !folder.includes(only)) continue;
      const mutants = draw(sources.flatMap(mutantsOf), each);
      assertPasses(sources[0]!, copy);
      const survivors = mutants.filter((mutant) => survives(mutant, copy));
      for (const survivor of survivors) console.error(`  ${describe(survivor)}`);
      const killed = mutants.length - survivors.length;
      rows[folder] = {
        mutants: mutants.length,
        killed,
        '% killed': Math.round((1000 * killed) / Math.max(1, mutants.length)) / 10,
      };
    }
    return rows;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function byFolder(files: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const root = FOLDERS.find((folder) => file.startsWith(`${folder}/`));
    if (!root || !file.endsWith('.ts') || SKIPPED.test(file)) continue;
    const [first, ...rest] = file.slice(root.length + 1).split('/');
    const folder = rest.length > 0 ? `${root}/${first}` : root;
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return folders;
}

function draw(mutants: Mutant[], count: number): Mutant[] {
  const next = seededRandom(20250302);
  const keyed = mutants.map((mutant) => ({ mutant, key: next() }));
  return keyed
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

const SWAPPED: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.MinusToken]: '+',
};

/** Every small change of meaning in a file. */
function mutantsOf(file: string): Mutant[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const mutants: Mutant[] = [];
  const change = (node: ts.Node, replacement: string): void => {
    mutants.push({ file, start: node.getStart(source), end: node.getEnd(), replacement });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isBinaryExpression(node)) {
      const swapped = SWAPPED[node.operatorToken.kind];
      if (swapped) change(node.operatorToken, swapped);
    } else if (
      ts.isPrefixUnaryExpression(node) &&
      node.operator === ts.SyntaxKind.ExclamationToken
    ) {
      change(node, node.operand.getText(source));
    } else if (ts.isNumericLiteral(node)) {
      change(node, String(Number(node.text) + 1));
    } else if (node.kind === ts.SyntaxKind.TrueKeyword) {
      change(node, 'false');
    } else if (node.kind === ts.SyntaxKind.FalseKeyword) {
      change(node, 'true');
    } else if (ts.isConditionalExpression(node)) {
      change(node.condition, `!(${node.condition.getText(source)})`);
    } else if (ts.isIfStatement(node)) {
      change(node.expression, 'false');
    } else if (isFilter(node)) {
      change(node.arguments[0]!, '() => true');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

function isFilter(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'filter' &&
    node.arguments.length === 1
  );
}

/** Without a change the tests must pass, or every mutant would seem to be noticed. */
function assertPasses(file: string, copy: string): void {
  if (!relatedTestsPass(file, copy)) throw new Error(`the tests of ${file} fail unchanged`);
}

function survives({ file, start, end, replacement }: Mutant, copy: string): boolean {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.slice(0, start) + replacement + text.slice(end));
  try {
    return relatedTestsPass(file, copy);
  } finally {
    writeFileSync(path, text);
  }
}

function relatedTestsPass(file: string, copy: string): boolean {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'related', '--run', '--bail=1', '--silent=true', file],
    // A mutant that never ends is noticed too.
    { cwd: copy, timeout: 180_000, stdio: 'ignore' },
  );
  return status === 0;
}

function describe({ file, start, end, replacement }: Mutant): string {
  const text = readFileSync(file, 'utf8');
  const line = text.slice(0, start).split('\n').length;
  const words = (code: string): string => code.replace(/\s+/g, ' ').slice(0, 60);
  return `${file}:${line}  ${words(text.slice(start, end))} → ${words(replacement)}`;
}

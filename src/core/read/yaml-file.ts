import { type Document, type ErrorCode, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { brokenYaml } from '../check/rules/broken-yaml.ts';
import { unknownKey } from '../check/rules/unknown-key.ts';
import { wrongType } from '../check/rules/wrong-type.ts';
import type { Diagnostics, FilePlace } from '../diagnostic.ts';
import { nearestOf } from '../text/nearest.ts';

/** A path into a YAML file: keys and indexes. */
export type YamlPath = readonly (string | number)[];

/** The value of a YAML file, and where in the file each part of it stands. */
export interface YamlFile<Value> {
  value: Value;
  /** FilePlace of the value at `path`, or of its nearest ancestor that is written down. */
  locate(path: YamlPath): FilePlace;
}

/**
 * Parses YAML and checks it against a schema. Reports broken YAML, unknown keys and wrong types,
 * all of them, each at its own line.
 * @param firstLine line of `text` within the file (frontmatter does not begin at line 1)
 * @returns null when there is any such fault
 */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
  diagnostics: Diagnostics,
  firstLine = 1,
): YamlFile<z.infer<Schema>> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const placeAt = (offset: number): FilePlace => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  // One slip makes every line after it wrong: only the first is told.
  const [error] = document.errors;
  if (error) {
    const line = lineAt(text, error.pos[0]);
    const byTab = /^\s*\t/.test(line);
    const wide = /^\s*(?:- )?([\w-]+)：/.exec(line);
    const reason = wide
      ? `${wide[1]} 后面的冒号是全角的“：”，要用半角的“:”，后面空一格`
      : (YAML_FAULTS[byTab ? 'TAB_AS_INDENT' : error.code] ?? '这里的写法读不出来');
    diagnostics.add(brokenYaml, placeAt(error.pos[0]), { reason });
    return null;
  }

  const locate = (path: YamlPath): FilePlace => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return placeAt(node.range[0]);
    }
    return placeAt(0);
  };
  const value = plainValue(document);
  if (value === TOO_MANY_ALIASES) {
    diagnostics.add(brokenYaml, placeAt(0), { reason: '引用（*名字）展开得太多' });
    return null;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, locate };
  const issues = flatten(parsed.error.issues);
  const misspelt = issues.flatMap((issue) => misspeltKeys(issue, schema));
  for (const { path, key, nearest } of misspelt) {
    diagnostics.add(unknownKey, locate([...path, key]), { key, nearest });
  }
  for (const issue of issues) {
    const path = pathOf(issue);
    // A key that is missing because it is misspelt was told of already.
    const told = misspelt.some(({ path: parent, nearest }) =>
      isSamePath([...parent, nearest], path),
    );
    if (issue.code === 'unrecognized_keys' || told) continue;
    const missing = path.length > 0 && !document.hasIn(path);
    diagnostics.add(wrongType, locate(path), {
      ...nameOf(path, file),
      problem: missing ? null : '不对',
      expected: expectation(issue),
    });
  }
  return null;
}

const TOO_MANY_ALIASES = Symbol('too many aliases');

/** The value of a document; aliases of aliases, which may grow without bound, are given up. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError) return TOO_MANY_ALIASES;
    throw error;
  }
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
}

/** What the parser finds wrong, in the authors' language. */
const YAML_FAULTS: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: '缩进用了制表符（Tab），要用空格',
  BAD_INDENT: '缩进与上文对不齐',
  MISSING_CHAR: '少了一个符号，多半是引号或括号没有合上',
  DUPLICATE_KEY: '同一个键写了两次',
  UNEXPECTED_TOKEN: '这里多了一个符号',
  BLOCK_AS_IMPLICIT_KEY: '一行里写了两个“键: 值”，或者文字里的冒号没有加引号',
  MULTILINE_IMPLICIT_KEY: '键跨了两行，多半是少了冒号',
  BLOCK_IN_FLOW: '括号里另起了“键: 值”或列表，多半是括号没有合上',
};

/** Zod wraps the issues of a union's options; the option that came furthest tells the most. */
function flatten(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const option = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
    return flatten(option).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });
}

/** A key that the schema does not know, and the one that was probably meant. */
function misspeltKeys(issue: z.core.$ZodIssue, schema: z.ZodType) {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = pathOf(issue);
  const known = keysAt(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }), path);
  return issue.keys.map((key) => ({ path, key, nearest: nearestOf(key, known) }));
}

function pathOf({ path }: z.core.$ZodIssue): (string | number)[] {
  return path.map((key) => (typeof key === 'number' ? key : String(key)));
}

function isSamePath(a: readonly (string | number | null)[], b: YamlPath): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at]);
}

/**
 * A path in the authors' words: `[0, 'mentions', 0, 'basis']` of `audiences.yaml` is basis of
 * `audiences 第 1 项的 mentions 第 1 项`.
 */
function nameOf(path: YamlPath, file: string): { owner: string; key: string } {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const steps: string[] = [];
  for (const [at, key] of path.entries()) {
    if (typeof key === 'string') steps.push(key);
    else if (at === 0) steps.push(`${stem} 第 ${key + 1} 项`);
    else steps.push(`${steps.pop()} 第 ${key + 1} 项`);
  }
  return { key: steps.pop() ?? '整个文件', owner: steps.join('的 ') };
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `应为${typeName(issue.expected)}`;
  if (issue.code === 'invalid_value') return `应为以下之一：${issue.values.join('、')}`;
  if (issue.code === 'too_small') return '不能为空';
  return issue.message;
}

function typeName(expected: string): string {
  const names: Record<string, string> = {
    string: '文字',
    number: '数字',
    array: '列表（每项以“- ”开头）',
    object: '“键: 值”',
    boolean: 'true 或 false',
  };
  return names[expected] ?? expected;
}

/** Keys that the schema knows at `path`. */
function keysAt(schema: z.core.JSONSchema.BaseSchema, path: YamlPath): string[] {
  let nodes = [schema];
  for (const key of path)
    nodes = nodes.flatMap((node) => options(node)).flatMap((node) => step(node, key));
  return nodes
    .flatMap((node) => options(node))
    .flatMap(({ properties }) => Object.keys(properties ?? {}));
}

function options(node: z.core.JSONSchema.BaseSchema): z.core.JSONSchema.BaseSchema[] {
  return [node, ...(node.anyOf ?? [])].filter((option) => typeof option === 'object');
}

function step(
  node: z.core.JSONSchema.BaseSchema,
  key: string | number,
): z.core.JSONSchema.BaseSchema[] {
  const next = typeof key === 'number' ? node.items : node.properties?.[key];
  return typeof next === 'object' && !Array.isArray(next) ? [next] : [];
}

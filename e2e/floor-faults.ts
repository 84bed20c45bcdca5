import { type AnyNode, type Node, parse } from 'acorn';
import postcss, { type AtRule, type Container, type Rule } from 'postcss';

/**
 * What in built files is newer than the engines for which the site is built, and what no tool makes
 * older. Years and versions are those of https://developer.mozilla.org/docs/Web (browser-compat-data).
 */

/** Whose floor a script has to keep: that of reading (Chromium 88), or that of every tool. */
export type Floor = 'reading' | 'full';

/** Methods that came after Chromium 106, Firefox 115 or Safari 16.0. */
const AFTER_FULL = [
  ...['toSorted', 'toReversed', 'toSpliced', 'groupBy', 'fromAsync', 'withResolvers'],
  ...['isWellFormed', 'toWellFormed', 'union', 'intersection', 'symmetricDifference'],
  ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'getOrInsert', 'requestClose'],
];
/** Methods that came after Chromium 88. */
const AFTER_READING = ['at', 'findLast', 'findLastIndex', 'hasOwn'];
/** Functions that did. */
const FUNCTIONS_AFTER_READING = ['structuredClone', 'reportError'];

/** What some engines of the floor lack, so that a script has to ask for it before. */
const ASKED_FOR = [
  ...['highlights', 'DecompressionStream', 'CompressionStream', 'showPopover', 'checkVisibility'],
  ...['share', 'estimate', 'connection', 'trustedTypes', 'fragmentDirective'],
  ...['requestIdleCallback', 'scheduler', 'startViewTransition', 'Segmenter', 'canParse'],
];

/** @returns faults of a script in English, none where it keeps the floor */
export function scriptFaults(source: string, floor: Floor): string[] {
  let program: Node;
  try {
    program = parse(source, { ecmaVersion: 2022, sourceType: 'module' });
  } catch (error) {
    return [`syntax after ES2022: ${error}`];
  }
  const faults = new Set<string>();
  const used = new Set<string>();
  const asked = new Set<string>();
  const methods = floor === 'full' ? AFTER_FULL : [...AFTER_FULL, ...AFTER_READING];
  walk(program as AnyNode, [], (node, parents) => {
    const parent = parents[parents.length - 1];
    const tried = parents.some(
      (around, at) => around.type === 'TryStatement' && around.block === (parents[at + 1] ?? node),
    );
    switch (node.type) {
      case 'StaticBlock':
        faults.add('a static block');
        return;
      case 'AwaitExpression':
        if (!parents.some(isFunction)) faults.add('await outside of functions');
        return;
      case 'BinaryExpression':
        if (node.operator !== 'in') return;
        if (node.left.type === 'PrivateIdentifier') faults.add('#private in');
        asked.add(String(textOf(node.left)));
        return;
      case 'UnaryExpression':
        if (node.operator === 'typeof' && node.argument.type === 'Identifier')
          asked.add(node.argument.name);
        return;
      case 'Literal':
        if ('regex' in node && node.regex) expressionFaults(node.regex, faults);
        else if (typeof node.value === 'string') stringFaults(node.value, parent, faults);
        return;
      case 'TemplateLiteral':
        for (const { value } of node.quasis) stringFaults(value.cooked ?? '', parent, faults);
        return;
      case 'Identifier':
        // A name that stands alone is one of the browser's, or one of the script's own.
        if (parent?.type === 'NewExpression' && ASKED_FOR.includes(node.name) && !tried)
          used.add(node.name);
        if (
          parent?.type === 'CallExpression' &&
          parent.callee === node &&
          FUNCTIONS_AFTER_READING.includes(node.name)
        )
          faults.add(`${node.name}()`);
        return;
      case 'MemberExpression': {
        if (node.property.type !== 'Identifier' || node.computed) return;
        const { name } = node.property;
        const called = parent?.type === 'CallExpression' && parent.callee === node;
        if (called && methods.includes(name)) faults.add(`.${name}()`);
        if (
          parent?.type === 'AssignmentExpression' &&
          parent.left === node &&
          /^aria[A-Z]/.test(name)
        )
          faults.add(`.${name} =, instead of setAttribute()`);
        const gone = called || (parent?.type === 'MemberExpression' && parent.object === node);
        // `a.b?.()`, `a.b?.c` and `if (a.b)` ask; `a.b()` and `a.b.c` take it for granted.
        if (!gone || parent.optional) asked.add(name);
        else if (ASKED_FOR.includes(name) && !tried) used.add(name);
      }
    }
  });
  for (const name of used) if (!asked.has(name)) faults.add(`${name}, without asking for it`);
  return [...faults];
}

function expressionFaults(regex: { pattern: string; flags: string }, faults: Set<string>): void {
  // Escapes and classes first, so that what looks like a lookbehind within them is none.
  for (const [token] of regex.pattern.matchAll(
    /\\.|\[(?:\\.|[^\]\\])*\]|\(\?<[=!]|\(\?[ims-]+:/g,
  )) {
    if (/^\(\?</.test(token)) faults.add(`lookbehind: /${regex.pattern}/`);
    if (/^\(\?[ims-]/.test(token)) faults.add(`flags within /${regex.pattern}/`);
  }
  const flags = regex.flags.replace(/[gimsuy]/g, '');
  if (flags) faults.add(`flag ${flags} of /${regex.pattern}/`);
}

function stringFaults(value: string, parent: AnyNode | undefined, faults: Set<string>): void {
  if (/:has\(/.test(value) && !isSupportQuestion(parent))
    faults.add(`a selector with :has(): ${value}`);
  if (/\(\?<[=!]/.test(value)) faults.add(`lookbehind in a string: ${value}`);
}

/** The words of a string, however it is quoted. */
function textOf(node: AnyNode): unknown {
  if (node.type === 'TemplateLiteral') return node.quasis[0]?.value.cooked;
  return node.type === 'Literal' ? node.value : undefined;
}

/** `CSS.supports('selector(:has(*))')`: the question itself. */
function isSupportQuestion(parent: AnyNode | undefined): boolean {
  return (
    parent?.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    parent.callee.property.type === 'Identifier' &&
    parent.callee.property.name === 'supports'
  );
}

function isFunction({ type }: AnyNode): boolean {
  return /Function/.test(type);
}

function walk(
  node: AnyNode,
  parents: AnyNode[],
  visit: (node: AnyNode, parents: AnyNode[]) => void,
): void {
  visit(node, parents);
  const around = [...parents, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') walk(child, around, visit);
    }
  }
}

/** @returns faults of a style sheet in English, none where it keeps the floor of reading */
export function styleFaults(source: string): string[] {
  const faults = new Set<string>();
  const root = postcss.parse(source);
  root.walkRules((rule) => {
    if (rule.parent?.type === 'rule') faults.add(`nested: ${rule.parent.toString().slice(0, 80)}`);
    const asking = rule.selectors.map((selector) => /:has\(/.test(withoutForgiving(selector)));
    if (asking.includes(true) && asking.includes(false))
      faults.add(`:has() takes the other selectors down: ${rule.selector}`);
  });
  root.walkAtRules('media', ({ params }) => {
    if (/[<>]/.test(params)) faults.add(`@media ${params}`);
  });
  root.walkDecls(({ prop, value, parent }) => {
    const isShort = prop === 'text-decoration' && value.trim().split(/\s+(?![^(]*\))/).length > 1;
    if (isShort && /var\(|\d/.test(value)) faults.add(`${prop}: ${value}`);
    if (/\d[dsl]v(?:[hwbi]|min|max)\b/.test(value) && !isWithinSupports(parent))
      faults.add(`${prop}: ${value}, without @supports`);
  });
  return [...faults];
}

/** Without what stands in `:is()` and `:where()`, which drop what is not understood and keep the rest. */
function withoutForgiving(selector: string): string {
  let depth = 0;
  let kept = '';
  for (const [token] of selector.matchAll(/:(?:is|where)\(|\(|\)|[^()]/g)) {
    if (depth === 0 && !/^:(is|where)\($/.test(token)) kept += token;
    else if (token.endsWith('(')) depth += 1;
    else if (token === ')') depth -= 1;
  }
  return kept;
}

function isWithinSupports(container: Container | undefined): boolean {
  let around: Container | AtRule | Rule | undefined = container;
  while (around) {
    if (around.type === 'atrule' && 'name' in around && around.name === 'supports') return true;
    around = around.parent as Container | undefined;
  }
  return false;
}

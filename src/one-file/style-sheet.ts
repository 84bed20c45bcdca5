/**
 * One style sheet out of those of many pages: each rule once, where it first stands.
 * @param sheets minified CSS
 */
export function joinStyles(sheets: readonly string[]): string {
  return [...new Set(sheets.flatMap(rulesOf))].join('');
}

/** The rules at the top level, `@media` and the like whole. */
function rulesOf(sheet: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of sheet.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]/g)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth > 0 || (token !== '}' && token !== ';')) continue;
    rules.push(sheet.slice(start, index + 1).trim());
    start = index + 1;
  }
  return rules;
}

import type { Example } from './check/example.ts';

/** A place in a content file; line and column count from 1, columns in code points. */
export interface Place {
  /** Path from the project root, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

/** One fault in the content, told to its authors in Chinese. */
export interface Diagnostic extends Place {
  /** Rule id: kebab-case English, the name of a file in `check/rules/`. */
  rule: string;
  severity: 'error' | 'warning';
  /** What was found and what was expected. */
  message: string;
}

/** A kind of fault. `why` and `fix` are for authors; `message` tells one case of it. */
export interface Rule<Found> {
  id: string;
  severity: Diagnostic['severity'];
  why: string;
  fix: string;
  examples: Example[];
  message(found: Found): string;
}

/** Collects diagnostics along the road, so that all can be printed together. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];

  add<Found>(rule: Rule<Found>, place: Place, found: Found): void {
    this.diagnostics.push({
      file: place.file,
      line: place.line,
      column: place.column,
      rule: rule.id,
      severity: rule.severity,
      message: rule.message(found),
    });
  }

  get failed(): boolean {
    return this.diagnostics.some(({ severity }) => severity === 'error');
  }

  /** All diagnostics by file, line and column. */
  sorted(): Diagnostic[] {
    return this.diagnostics.toSorted(
      (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
    );
  }
}

/** `path:line:column  rule  message`, continuation lines indented. */
export function printDiagnostic({
  file,
  line,
  column,
  rule,
  severity,
  message,
}: Diagnostic): string {
  const mark = severity === 'warning' ? '（提醒）' : '';
  return `${file}:${line}:${column}  ${rule}  ${mark}${message.replaceAll('\n', '\n    ')}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A place in a content file; line and column count from 1, columns in code points. */
export interface FilePlace {
  /** Path from the project root, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

/** One fault in the content, told to its authors in Chinese. */
export interface Diagnostic extends FilePlace {
  /** Rule id: kebab-case English, the name of a file in `check/rules/`. */
  rule: string;
  severity: 'error' | 'warning';
  /** What was found and what was expected. */
  message: string;
}

/** What a kind of fault is called, and how one case of it is told. */
export interface FaultKind<Found> {
  id: string;
  severity: Diagnostic['severity'];
  message(found: Found): string;
}

/** Collects diagnostics along the road, so that all can be printed together. */
export class Diagnostics {
  readonly all: Diagnostic[] = [];

  add<Found>(rule: FaultKind<Found>, place: FilePlace, found: Found): void {
    this.all.push({
      file: place.file,
      line: place.line,
      column: place.column,
      rule: rule.id,
      severity: rule.severity,
      message: rule.message(found),
    });
  }

  get failed(): boolean {
    return this.all.some(({ severity }) => severity === 'error');
  }

  /** All diagnostics by file, line and column. */
  sorted(): Diagnostic[] {
    return this.all.toSorted(
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

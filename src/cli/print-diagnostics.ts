import { type Diagnostic, printDiagnostic } from '../core/diagnostic.ts';

/** Prints all diagnostics to standard error, with a closing count. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) console.error(printDiagnostic(diagnostic));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (diagnostics.length > 0) {
    console.error(`\n内容共有 ${errors} 处错误、${diagnostics.length - errors} 处提醒。`);
  }
}

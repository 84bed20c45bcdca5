import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  elements: ['html5'],
  rules: {
    // Astro writes attributes without quotation marks and void elements without slashes.
    'attr-quotes': 'off',
    'void-style': 'off',
    // The standard lets end tags be omitted that follow from the rest; the one-file edition does.
    'no-implicit-close': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'off',
    // Chinese text has no words for this rule to count.
    'text-content': 'error',
  },
});

/** What is not valid in an HTML file: place, rule and message. */
export async function htmlFaults(file: string): Promise<string[]> {
  const report = await validator.validateString(readFileSync(file, 'utf8'), file);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${message}`,
    ),
  );
}

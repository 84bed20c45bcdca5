import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type * as ace from 'accessibility-checker-engine';

/** IBM Equal Access, a second engine beside axe, as a script for the page. */
const SOURCE = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

/** A finding that is none: of which rule, on what, and why. */
interface Exception {
  rule: string;
  /** Found in the first tag of the element; absent where the rule is wrong about all. */
  on?: RegExp;
  why: string;
}

export const EXCEPTIONS: Exception[] = [
  {
    rule: 'element_attribute_deprecated',
    on: /^<meta/,
    why: 'HTML has http-equiv for the security policy and for moving on (Living Standard, 4.2.5.3).',
  },
  {
    rule: 'aria_content_in_landmark',
    on: /class="skip/,
    why: 'The link to the text stands before everything that it skips (WCAG technique G1).',
  },
  {
    rule: 'fieldset_legend_valid',
    on: /^<fieldset/,
    why: 'It passes over legends that are hidden from sight only; axe reads them as the name.',
  },
  {
    rule: 'fieldset_label_valid',
    on: /^<fieldset/,
    why: 'The same legends; the accessibility tree of Chromium has the name.',
  },
  {
    rule: 'aria_complementary_label_visible',
    on: /class="notes/,
    why: 'Notes stand beside their clause, whose number is to be seen there.',
  },
  {
    rule: 'figure_label_exists',
    on: /class="passage/,
    why: 'Its caption is folded away with it, in closed details; opened, it is found.',
  },
  {
    rule: 'table_headers_exists',
    on: /class="targets/,
    why: 'On a narrow screen each row is set as a card, and every cell has its header before it.',
  },
  {
    rule: 'element_tabbable_role_valid',
    on: /^<nav[^>]*class="contents/,
    why: 'On a low window it scrolls by itself, so keys must reach it (axe: scrollable-region-focusable).',
  },
];

/**
 * What it finds on a page for certain, a line a fault, for WCAG 2.2 A and AA and IBM's own advice. What
 * it only asks a person to look at (POTENTIAL, MANUAL) is no finding: it asks the same of every page.
 */
export async function equalAccessFaults(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  const found = await page.evaluate(async () => {
    const { Checker } = (globalThis as unknown as { ace: typeof ace }).ace;
    const { results } = await new Checker().check(document, ['IBM_Accessibility']);
    return results
      .filter(({ value }) => value[1] === 'FAIL')
      .map(({ ruleId, message, snippet, path }) => {
        return { rule: ruleId, message, tag: snippet, at: path.dom ?? '' };
      });
  });
  return found
    .filter(
      ({ rule, tag }) => !EXCEPTIONS.some((one) => one.rule === rule && (one.on ?? /./).test(tag)),
    )
    .map(({ rule, message, tag, at }) => `${rule} ${message} ${tag} ${at}`);
}

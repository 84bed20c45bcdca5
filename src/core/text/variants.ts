import HKVariantsRev from 'opencc-js/dict/HKVariantsRev';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import type { Variants } from './fold.ts';
import { RADICALS } from './radicals.ts';

/**
 * Traditional → simplified pairs from the OpenCC dictionary (its first candidate for each
 * character; pairs outside one code point each are left out), with the forms that only Hong Kong
 * uses (衞, 粧), and the radical forms of PDF copies (⻓, ⻔). Taiwan's add nothing but errors: its 著 and 么 are simplified characters too.
 * @param wanted when given, only pairs whose simplified form is one of these characters, which is
 * all that a comparison with a known text can need
 */
export function traditionalVariants(wanted?: ReadonlySet<string>): Variants {
  const variants = new Map<string, string>();
  const add = (traditional: string, simplified: string): void => {
    if (variants.has(traditional) || simplified === traditional) return;
    if (Array.from(traditional).length !== 1 || Array.from(simplified).length !== 1) return;
    variants.set(traditional, simplified);
  };
  for (const [traditional, simplified] of pairs(TSCharacters)) add(traditional, simplified);
  for (const [form, standard] of pairs(HKVariantsRev))
    add(form, variants.get(standard) ?? standard);
  for (const [form, character] of RADICALS) add(form, variants.get(character) ?? character);
  if (!wanted) return variants;
  return new Map([...variants].filter(([, simplified]) => wanted.has(simplified)));
}

/** Each entry of a dictionary with its first candidate. */
function pairs(dictionary: string): [string, string][] {
  return dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return [from, to];
  });
}

import TSCharacters from 'opencc-js/dict/TSCharacters';
import type { Variants } from './fold.ts';

/**
 * Traditional → simplified pairs from the OpenCC dictionary (its first candidate for each
 * character; pairs outside one code point each are left out).
 * @param wanted when given, only pairs whose simplified form is one of these characters, which is
 * all that a comparison with a known text can need
 */
export function traditionalVariants(wanted?: ReadonlySet<string>): Variants {
  const variants = new Map<string, string>();
  for (const pair of TSCharacters.split('|')) {
    const [traditional, candidates = ''] = pair.split(' ');
    const simplified = candidates.split(' ')[0] ?? '';
    if (!traditional || Array.from(traditional).length !== 1) continue;
    if (Array.from(simplified).length !== 1 || simplified === traditional) continue;
    if (!wanted || wanted.has(simplified)) variants.set(traditional, simplified);
  }
  return variants;
}

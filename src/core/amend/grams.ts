/** Three letters in a row: two stand everywhere in law, four are lost by every second change. */
const LENGTH = 3;

/** A text as its runs of three letters, each weighing the more the fewer texts have it. */
export interface WeighedText {
  /** Runs, each once, and what it weighs. */
  grams: ReadonlyMap<string, number>;
  /** Of all its runs. */
  weight: number;
}

/**
 * Weighs the runs of many texts against each other: what stands in few of them tells them apart
 * (inverse document frequency).
 * @param texts each as its letters
 * @returns the texts, and which of them have each run
 */
export function weigh(texts: readonly (readonly string[])[]): {
  weighed: WeighedText[];
  holders: Map<string, number[]>;
} {
  const holders = new Map<string, number[]>();
  const grams = texts.map((letters, index) => {
    const own = new Set<string>();
    for (let at = 0; at + LENGTH <= letters.length; at++) {
      own.add(letters.slice(at, at + LENGTH).join(''));
    }
    for (const gram of own) {
      const list = holders.get(gram);
      if (list) list.push(index);
      else holders.set(gram, [index]);
    }
    return own;
  });
  const weighed = grams.map((own): WeighedText => {
    const weights = new Map(
      [...own].map((gram) => [gram, Math.log(1 + texts.length / holders.get(gram)!.length)]),
    );
    return { grams: weights, weight: [...weights.values()].reduce((sum, one) => sum + one, 0) };
  });
  return { weighed, holders };
}

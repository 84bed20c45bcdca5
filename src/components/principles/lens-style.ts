/**
 * The rules of the lens: once a principle is chosen, or is the address's fragment and nothing is
 * chosen, whatever bears `data-principles` without it steps back. Made for the principles of a
 * document, since CSS cannot compare two attributes. A browser without `:has()` drops the rules,
 * and everything stays bright.
 * @param ids ids of the principles; each has a radio `lens-<id>` and a label `<id>`
 * @returns a style sheet
 */
export function lensStyle(ids: readonly string[]): string {
  return ids
    .map((id) => {
      const name = CSS_IDENT.test(id) ? id : null;
      if (!name) throw new Error(`The principle "${id}" has an id that cannot stand in CSS.`);
      const chosen = [
        `.principles:has(#lens-${name}:checked)`,
        `.principles:has(#${name}:target):not(:has(.lens :checked))`,
      ];
      const others = `[data-principles]:not([data-principles~="${name}"])`;
      return `${chosen.map((state) => `${state} ${others}`).join(',')}{opacity:var(--dim)}`;
    })
    .join('\n');
}

const CSS_IDENT = /^[a-z][a-z0-9-]*$/;

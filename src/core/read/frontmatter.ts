/** An MDX file cut into its frontmatter and its body. */
export interface Frontmatter {
  /** YAML between the `---` lines; empty where there is none. */
  yaml: string;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/** Cuts the frontmatter off an MDX file; its YAML begins on line 2. */
export function splitFrontmatter(text: string): Frontmatter {
  const match = /^---\r?\n([\s\S]*?\r?\n)?---\r?\n/.exec(text);
  if (!match) return { yaml: '', body: text, bodyLine: 1 };
  return {
    yaml: match[1] ?? '',
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

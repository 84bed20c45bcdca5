/** The official text of a document as others would publish it, to be compared with our page of it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import starlight from '@astrojs/starlight';
import { build } from 'astro';
import type { Edition } from '../src/core/model/edition.ts';

interface Block {
  heading: boolean;
  text: string;
}

/** Writes the text as bare HTML: headings, paragraphs, and nothing else. */
export function writeBarePage(edition: Edition, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const body = blocksOf(edition)
    .map(({ heading, text }) => (heading ? `<h2>${escaped(text)}</h2>` : `<p>${escaped(text)}</p>`))
    .join('\n');
  const title = escaped(edition.title);
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1>\n${body}`,
  );
}

/**
 * Builds the text as a page of Starlight as it comes.
 * @param folder where the site is written
 */
export async function buildStarlight(edition: Edition, folder: string): Promise<void> {
  const root = resolve('.cache/starlight');
  rmSync(root, { recursive: true, force: true });
  const docs = join(root, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(
    join(root, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  const body = blocksOf(edition).map(({ heading, text }) => (heading ? `## ${text}` : text));
  writeFileSync(
    join(docs, 'index.md'),
    `---\ntitle: ${JSON.stringify(edition.title)}\n---\n\n${body.join('\n\n')}\n`,
  );
  await build({
    configFile: false,
    root,
    outDir: folder,
    logLevel: 'error',
    integrations: [starlight({ title: edition.title, defaultLocale: 'zh-CN' })],
  });
}

function blocksOf({ sections, clauses }: Edition): Block[] {
  return clauses.flatMap((clause, at) => [
    ...sections
      .filter((section) => section.at === at)
      .map(({ heading }) => ({ heading: true, text: heading })),
    ...clause.text.split('\n').map((text) => ({ heading: false, text })),
  ]);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of one document and of the glossary, untouched: path → bytes. */
export interface Sources {
  /** Id of the document: the name of its folder. */
  document: string;
  /** Folder of the document, as a path from the project root. */
  folder: string;
  /** Folder of the glossary that all documents share. */
  glossary: string;
  /** Bytes by path from the project root, with forward slashes, in code-unit order of the paths. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** Ids of the documents under `contentRoot`: the folders that hold a text or say what it is. */
export function listDocuments(contentRoot: string): string[] {
  return readdirSync(contentRoot, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => {
      const files = readdirSync(join(contentRoot, name));
      // Misnamed ones (document.yml, text.md) too: they are told, and not passed over.
      return files.some((file) => /^(?:document|text)\./.test(file));
    })
    .toSorted();
}

/**
 * Reads the folder of a document and the glossary beside it. The only place in core that touches
 * the file system.
 * @param glossary its files, where they were read already
 */
export function readSources(
  contentRoot: string,
  document: string,
  glossary = readFolder(join(contentRoot, 'glossary')),
): Sources {
  return {
    document,
    folder: projectPath(join(contentRoot, document)),
    glossary: projectPath(join(contentRoot, 'glossary')),
    files: new Map([...readFolder(join(contentRoot, document)), ...glossary]),
  };
}

/** The files of every document; those of the glossary, which all share, are read once. */
export function readAllSources(contentRoot: string): Sources[] {
  const glossary = readFolder(join(contentRoot, 'glossary'));
  return listDocuments(contentRoot).map((document) => readSources(contentRoot, document, glossary));
}

/** Bytes by path from the project root. */
function readFolder(folder: string): [path: string, bytes: Uint8Array][] {
  return listFiles(folder).map((path) => [projectPath(path), readFileSync(path)]);
}

/** Files of a folder; a library without a glossary is one without terms. */
function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function projectPath(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/');
}

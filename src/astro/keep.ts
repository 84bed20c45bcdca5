import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * What a build makes of one document and the next would make again, under the hash of all that it depends
 * on: a changed input has another name, so that nothing can be out of date. What a build did not ask for
 * is deleted at its end.
 */
export class Keep<Value> {
  private readonly folder: string;
  private readonly asked = new Set<string>();

  /** @param folder of this kind of thing alone */
  constructor(folder: string) {
    this.folder = folder;
  }

  has(key: string): boolean {
    this.asked.add(key);
    return existsSync(join(this.folder, key));
  }

  /** Null where nothing is kept, or where it cannot be read. */
  get(key: string): Value | null {
    if (!this.has(key)) return null;
    try {
      return deserialize(readFileSync(join(this.folder, key)));
    } catch {
      return null;
    }
  }

  /** Another build may read meanwhile: a file appears whole or not at all. */
  put(key: string, value: Value): void {
    mkdirSync(this.folder, { recursive: true });
    this.asked.add(key);
    const aside = join(this.folder, `${key}.${process.pid}`);
    writeFileSync(aside, serialize(value));
    renameSync(aside, join(this.folder, key));
  }

  /** Deletes what was not asked for. */
  prune(): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder)) {
      if (!this.asked.has(name)) rmSync(join(this.folder, name), { force: true });
    }
  }
}

/** SHA-256 of the parts, each with its length, as the name of a file. */
export function keyOf(...parts: (string | Uint8Array)[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${part.length}:`).update(part);
  return digest.digest('hex').slice(0, 40);
}

/** Changes when the program does: its sources, its packages, and the Node it runs on. */
export function programKey(): string {
  const files = ['astro.config.mjs', 'package-lock.json', ...sourcesUnder('src')];
  return keyOf(process.version, ...files.flatMap((file) => [file, readFileSync(file)]));
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/]fixtures[\\/]/.test(file))
    .toSorted();
}

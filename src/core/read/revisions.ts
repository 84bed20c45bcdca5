import type { z } from 'zod';
import { revisionFolder } from '../check/rules/revision-folder.ts';
import type { Diagnostics } from '../diagnostic.ts';
import { revisionSchema } from '../model/revision.ts';
import { decode } from './decode.ts';
import { type OfficialText, readOfficial } from './official-text.ts';
import type { Sources } from './sources.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** A dated text: its description and its words. */
export interface RevisionInput extends OfficialText {
  /** The name of its folder: the day from which it is in force. */
  date: string;
  /** Its folder, as a path from the project root. */
  folder: string;
  meta: YamlFile<z.infer<typeof revisionSchema>>;
}

/**
 * Reads `revisions/`, earliest first.
 * @returns null when one of them has faults, which are told
 */
export function readRevisions(sources: Sources, diagnostics: Diagnostics): RevisionInput[] | null {
  const root = `${sources.folder}/revisions/`;
  const dates = [...sources.files.keys()]
    .filter((file) => file.startsWith(root) && file.slice(root.length).includes('/'))
    .map((file) => file.slice(root.length).split('/')[0]!);
  const inputs = [...new Set(dates)].toSorted().map((date): RevisionInput | null => {
    const folder = `${root}${date}`;
    if (!isDay(date)) {
      diagnostics.add(revisionFolder, { file: folder, line: 1, column: 1 }, { name: date });
      return null;
    }
    const text = readOfficial(sources, `${folder}/text.mdx`, diagnostics);
    const file = `${folder}/revision.yaml`;
    const yaml = sources.files.has(file) ? decode(sources, file, diagnostics) : '{}';
    const meta = yaml === null ? null : parseYaml(yaml, revisionSchema, file, diagnostics);
    return text && meta ? { date, folder, meta, ...text } : null;
  });
  return inputs.some((input) => input === null) ? null : inputs.filter((input) => input !== null);
}

/** Whether it is a day of the calendar: 2025-02-30 is none. */
function isDay(name: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(name)) return false;
  const day = new Date(`${name}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(name);
}

import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { dialectOf, parseMarkdown } from '../core/parse/markdown.ts';

/**
 * Has MDX read by core's parser in place of its own: what is rendered is the tree that core reads
 * its words from. No expression, import or element of MDX is in it, so content cannot be code.
 */
export function oneReading(this: Processor): void {
  this.parser = (body: string, file: VFile) => parseMarkdown(body, dialectOf(file.path ?? ''));
}

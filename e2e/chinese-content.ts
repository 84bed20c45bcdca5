import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURES = 'src/core/fixtures';
const TERM = 'yi-gong-dai-zhen';

/** Writes content whose document and one term have Chinese names, made of the fixtures. */
export function writeChineseContent(root: string): void {
  rmSync(root, { recursive: true, force: true });
  cpSync(join(FIXTURES, 'opinion'), join(root, '民生文件'), { recursive: true });
  cpSync(join(FIXTURES, 'glossary'), join(root, 'glossary'), { recursive: true });
  renameSync(join(root, 'glossary', `${TERM}.mdx`), join(root, 'glossary', '以工代赈.mdx'));
  for (const file of [
    'glossary/ids.lock',
    'glossary/services.yaml',
    '民生文件/annotations/progress.yaml',
  ]) {
    const path = join(root, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(TERM, '以工代赈'));
  }
}

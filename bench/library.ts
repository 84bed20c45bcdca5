/**
 * `npm run bench -- library --corpus DIR --sizes 10,100`: imports so many laws of a corpus beside our
 * own documents, builds the site cold and again after one law was edited, and tells where time, memory
 * and bytes went and how they grow. DIR may also be an archive that `tar` unpacks.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { contentRoot } from '../src/core/read/content-root.ts';
import { filesUnder, importOne } from './documents.ts';

/** Where libraries are put together and built. */
const WORK = '.cache/library';
const MB = 1_000_000;
/** Up to so many laws the site is built once more from nothing, and compared. */
const COMPARED = 200;

/** What one build cost. */
interface BuildCost {
  seconds: number;
  /** Seconds of processor: what a busy machine does not change much. */
  processor: number;
  /** Peak memory of the build and of what it started, MB. */
  memory: number;
  /** Seconds by stage, in order. */
  stages: Record<string, number>;
}

/**
 * @param corpus folder or archive of laws; without one there is nothing to measure
 * @param sizes how many laws; `all` for the whole corpus
 */
export async function benchLibrary(
  corpus: string | undefined,
  sizes = '10,100',
): Promise<Record<string, Record<string, number | string>>> {
  if (!corpus) return { 没有语料: { 用法: 'npm run bench -- library --corpus 文件夹或压缩包' } };
  const folder = unpacked(corpus);
  const table: Record<string, Record<string, number | string>> = {};
  const measured: Measured[] = [];
  for (const size of sizes.split(',')) {
    const one = await measure(folder, size === 'all' ? Number.POSITIVE_INFINITY : Number(size));
    const before = measured.at(-1);
    measured.push(one);
    for (const [row, value] of Object.entries(one.figures)) {
      table[row] ??= {};
      table[row][`${one.documents} 部`] = Math.round(value * 100) / 100;
      const old = before?.figures[row];
      if (!before || !old || value === 0) continue;
      const power = Math.log(value / old) / Math.log(one.characters / before.characters);
      table[row][`幂 ${before.documents}→${one.documents}`] = power.toFixed(2);
    }
    console.table(table);
  }
  return table;
}

interface Measured {
  documents: number;
  characters: number;
  figures: Record<string, number>;
}

function unpacked(corpus: string): string {
  if (statSync(corpus).isDirectory()) return corpus;
  const folder = join(WORK, 'corpus');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync('tar', ['-xf', corpus, '-C', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tar: ${stderr}`);
  return folder;
}

async function measure(corpus: string, size: number): Promise<Measured> {
  const files = filesUnder(corpus).filter((file) => file.endsWith('.md'));
  const wanted = Math.min(size, files.length);
  const content = join(WORK, 'content');
  rmSync(content, { recursive: true, force: true });
  cpSync(contentRoot, content, { recursive: true });
  let bytes = 0;
  let characters = 0;
  let documents = 0;
  // Spread evenly, so that every size has laws of all kinds.
  for (let n = 0; n < wanted; n++) {
    const file = files[Math.floor((n * files.length) / wanted)]!;
    const id = `law-${String(n + 1).padStart(4, '0')}`;
    const outcome = importOne(corpus, file, id);
    if (outcome.refused !== null) continue;
    mkdirSync(join(content, id));
    for (const [name, words] of outcome.files) writeFileSync(join(content, id, name), words);
    bytes += Buffer.byteLength(outcome.text);
    characters += outcome.text.length;
    documents++;
  }
  const out = join(WORK, 'dist');
  forget();
  const cold = await build(content, out);
  const sizesCold = bytesByKind(out);
  const edited = readdirSync(content).find((name) => name.startsWith('law-'))!;
  edit(join(content, edited, 'document.yaml'));
  const again = await build(content, out);
  // What was kept from the first build must not show: built from nothing, the site is the same.
  const kept = size <= COMPARED ? hashesOf(out) : null;
  if (kept) {
    forget();
    await build(content, out);
    const differing = differences(kept, hashesOf(out));
    if (differing.length > 0) throw new Error(`Not as built from nothing: ${differing.join(', ')}`);
  }
  const of = (law: boolean) =>
    Object.entries(sizesCold).reduce(
      (sum, [kind, n]) => sum + (kind.startsWith('法律') === law ? n : 0),
      0,
    );
  const shared = sizesCold.搜索 ?? 0;
  return {
    documents,
    characters,
    figures: {
      '字，万': characters / 10_000,
      '从头生成，秒': cold.seconds,
      '　处理器秒': cold.processor,
      ...prefixed('　', cold.stages),
      '内存，MB': cold.memory,
      '改一部以后，秒': again.seconds,
      '　再：处理器秒': again.processor,
      ...prefixed('　再：', again.stages),
      'dist，MB': (of(true) + of(false)) / MB,
      ...prefixed('　', sizesCold, MB),
      每部是其正文的几倍: of(true) / bytes,
      '加上搜索，几倍': (of(true) + shared) / bytes,
    },
  };
}

/** As an editor who corrects what is said of a law. */
function edit(file: string): void {
  const yaml = readFileSync(file, 'utf8');
  writeFileSync(file, yaml.replace(/^description: (.*)$/m, 'description: 改过。$1'));
}

function prefixed(prefix: string, figures: Record<string, number>, unit = 1) {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [prefix + name, value / unit]),
  );
}

/** Takes away what builds keep for the next. */
function forget(): void {
  for (const folder of ['astro', 'compiled', 'pages']) {
    rmSync(join('.cache', folder), { recursive: true, force: true });
  }
}

function hashesOf(out: string): Map<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        relative(out, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

function differences(a: Map<string, string>, b: Map<string, string>): string[] {
  const paths = new Set([...a.keys(), ...b.keys()]);
  return [...paths].filter((path) => a.get(path) !== b.get(path));
}

/** Lines of the build's output that end a stage. */
const STAGES: readonly [RegExp, string][] = [
  [/building static entrypoints|Collecting build info/i, '读入、编译、载入'],
  [/prerendering static routes|generating static routes/i, '打包'],
  [/搜索索引/, '网页'],
  [/分享图片/, '分享图片'],
  [/单文件版/, 'U盘版'],
  [/离线/, '离线'],
  [/-site\.zip/, '压缩包'],
];

async function build(content: string, out: string): Promise<BuildCost> {
  const started = performance.now();
  const child = spawn('node', ['--max-old-space-size=12000', 'src/cli/build.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CI: '', CONTENT_ROOT: content, OUT_DIR: out, NO_COLOR: '1' },
  });
  let memory = 0;
  const spent = new Map<number, number>();
  const sampling = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid!, spent));
  }, 200);
  const stages: Record<string, number> = {};
  let since = started;
  let current = '';
  const log = join(WORK, 'build.log');
  writeFileSync(log, '');
  for await (const line of createInterface({ input: child.stdout })) {
    const now = performance.now();
    appendFileSync(log, `${((now - started) / 1000).toFixed(1)} ${line}\n`);
    const stage = STAGES.find(([pattern]) => pattern.test(line))?.[1];
    if (!stage) continue;
    current = stage;
    stages[current] = (stages[current] ?? 0) + (now - since) / 1000;
    since = now;
  }
  clearInterval(sampling);
  stages.其余 = (performance.now() - since) / 1000;
  const code = child.exitCode ?? (await new Promise((resolve) => child.on('exit', resolve)));
  if (code !== 0) throw new Error(`The build failed with ${code}.`);
  const processor = [...spent.values()].reduce((sum, seconds) => sum + seconds, 0);
  return { seconds: (performance.now() - started) / 1000, processor, memory, stages };
}

/**
 * Resident memory of a process and all that it started, MB; 0 where the system does not tell.
 * @param spent seconds of processor that each has taken so far, which is brought up to date
 */
function memoryOf(root: number, spent: Map<number, number>): number {
  try {
    const pids = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    const parents = new Map(pids.map((pid) => [pid, statusOf(pid, 'PPid')]));
    const isOurs = (pid: number): boolean => {
      for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true;
      return false;
    };
    const ours = pids.filter(isOurs);
    for (const pid of ours) spent.set(pid, processorOf(pid));
    return ours.reduce((sum, pid) => sum + statusOf(pid, 'VmRSS'), 0) / 1024;
  } catch {
    return 0;
  }
}

/** Seconds of processor that a process has taken; clock ticks are hundredths on Linux. */
function processorOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function statusOf(pid: number, key: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}

/** Bytes of a built site by what they are for; what belongs to laws by the names the bench gave them. */
function bytesByKind(out: string): Record<string, number> {
  const bytes: Record<string, number> = {};
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const kind = kindOf(relative(out, file).split(sep).join('/'));
    bytes[kind] = (bytes[kind] ?? 0) + statSync(file).size;
  }
  return Object.fromEntries(Object.entries(bytes).toSorted(([, a], [, b]) => b - a));
}

function kindOf(path: string): string {
  if (path.startsWith('pagefind/')) return '搜索';
  const isLaw = /(^|\/)law-\d+/.test(path);
  const of = isLaw ? '法律：' : '其余：';
  if (path.startsWith('card/')) return `${of}分享图片`;
  if (path.startsWith('download/')) return `${of}下载 ${/\.[a-z.]+$/.exec(path)?.[0] ?? ''}`;
  if (/^law-\d+\/index\.html$/.test(path)) return '法律：全文页';
  if (path.includes('/embed/')) return `${of}嵌入`;
  if (isLaw) return '法律：各条的页';
  return /\.(html|json)$/.test(path) ? '其余：网页' : '其余：文件';
}

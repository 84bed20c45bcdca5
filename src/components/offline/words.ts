import type { Fault, OfflineState } from '../../offline/messages.ts';
import type { ReleaseSummary } from '../../offline/release.ts';

/** A size as readers know it from their files: 1.1 MB, 86 KB. */
export function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

export function storedWords({ version, date, bytes }: ReleaseSummary): string {
  return `已可离线使用 · 版本 ${version} · ${date} · ${size(bytes)}`;
}

export function storingWords({ newest, storing }: OfflineState): string {
  const done = storing ?? 0;
  const percent = Math.floor((done / newest.bytes) * 100);
  return `正在存到本机，以便离线使用：${percent}%（${(done / 1e6).toFixed(1)} / ${size(newest.bytes)}）`;
}

const FAULTS: Record<Fault, string> = {
  network: '网络断了，还没有存完；过一会儿再打开页面时接着存。',
  slow: '网站迟迟没有回应，还没有存完；过一会儿再打开页面时接着存。',
  server: '网站暂时给不出全部文件，还没有存完；过一会儿再打开页面时接着存。',
  changed:
    '收到的网页与发布的不一致，可能在路上被改动或截断，没有采用；过一天再试，联网时照常阅读。',
  foreign: '收到的不是本站的文件，可能要先登录这里的网络，没有采用；过一会儿再打开页面时再取。',
  quota: '本机空间不够，没有存下；联网时照常阅读。',
  denied: '这个浏览器不让本站存任何东西；联网时照常阅读，也可以改用下载的文件。',
  unexpected: '没有存完，原因不明；过一会儿再打开页面时再试，联网时照常阅读。',
};

/** What went wrong, and what can be read offline all the same. */
export function faultWords(fault: Fault, { stored }: OfflineState): string {
  return stored ? `${FAULTS[fault]}${storedWords(stored)}` : FAULTS[fault];
}

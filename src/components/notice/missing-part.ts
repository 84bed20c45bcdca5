import { notice } from './notice.ts';

/**
 * Parts of the tools are fetched when they are first wanted, from files that a new release of the site
 * may have replaced since the page was opened. Says then what is true.
 */

const WORDS = {
  updated: '本站已更新，您打开的这一页是旧的。请刷新后再用。',
  unreachable: '没有取到这项功能要用的文件，可能是网络断了。请稍后刷新再试。',
  unknown: '这项功能没有启动。请刷新再试；还是不行，可能是这个浏览器太旧。',
};
/** Milliseconds for finding out. */
const PATIENCE = 5_000;

// Vite tells of every import that failed: https://vite.dev/guide/build#load-error-handling
addEventListener('vite:preloadError', () => void tellMissingPart());

/** Tells the reader why a part of this page did not come, and offers to load the page anew. */
export async function tellMissingPart(): Promise<void> {
  notice(WORDS[await cause()], { words: '刷新', act: () => location.reload() });
}

/**
 * Scripts bear the hash of their content and of all they import: one of the page's own is gone when the
 * site has been replaced since the page was opened.
 */
async function cause(): Promise<keyof typeof WORDS> {
  const own = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')];
  try {
    const states = await Promise.all(own.map(({ src }) => statusOf(src)));
    return states.some((status) => status === 404 || status === 410) ? 'updated' : 'unknown';
  } catch {
    return 'unreachable';
  }
}

async function statusOf(address: string): Promise<number> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), PATIENCE);
  try {
    const init: RequestInit = { method: 'HEAD', cache: 'no-store', signal: ending.signal };
    return (await fetch(address, init)).status;
  } finally {
    clearTimeout(timer);
  }
}

import { notice } from './notice.ts';

/**
 * Parts of the tools are fetched when they are first wanted, from files that a new release of the site
 * may have replaced since the page was opened. Says then what is true: that the site was updated, or
 * that the part did not come.
 */

/** Milliseconds for finding out. */
const PATIENCE = 5_000;

// Vite tells of every import that failed: https://vite.dev/guide/build#load-error-handling
addEventListener('vite:preloadError', () => void tellMissingPart());

/** Tells the reader why a part of this page did not come, and offers to load the page anew. */
export async function tellMissingPart(): Promise<void> {
  const words = (await isOutdated())
    ? '本站已更新，您打开的这一页是旧的。请刷新后再用。'
    : '没有取到这项功能要用的文件，可能是网络断了。请稍后刷新再试。';
  notice(words, { words: '刷新', href: () => location.reload() });
}

/**
 * Whether the site has been replaced since this page was opened. Scripts bear the hash of their content
 * and of all they import, so one of the page's own is gone then.
 */
async function isOutdated(): Promise<boolean> {
  const own = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')];
  const gone = await Promise.all(own.map(({ src }) => isGone(src)));
  return gone.includes(true);
}

async function isGone(address: string): Promise<boolean> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), PATIENCE);
  try {
    const init: RequestInit = { method: 'HEAD', cache: 'no-store', signal: ending.signal };
    const { status } = await fetch(address, init);
    return status === 404 || status === 410;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

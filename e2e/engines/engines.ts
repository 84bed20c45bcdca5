import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromiumPath } from '../chromium.ts';
import { attempt, installDebianPackages } from '../debian-package.ts';
import type { Browser, Screen } from './browser.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { Program } from './program.ts';
import { startWebKit } from './webkit.ts';

/**
 * The engines the site is promised for, and how each is had. Old engines come from where they are
 * still kept: Chromium in npm packages made for servers, an older WebKit in Debian.
 */
export interface Engine {
  name: string;
  /** What is promised: every task, or reading only. */
  floor: 'full' | 'reading';
  /** @throws Error that says why it cannot be had */
  fetch(): void;
  start(screen: Screen): Promise<Browser>;
}

/** Kept between runs, and never part of the project. */
const CACHE = '.cache/engines';

const WEBKIT_GTK = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

export const ENGINES: readonly Engine[] = [
  {
    name: 'Chromium',
    floor: 'full',
    fetch: () => void chromiumPath(),
    start: (screen) => startChromium(chromiumPath(), screen),
  },
  packedChromium('Chromium 106', 'full', '@sparticuz/chromium@106.0.2'),
  packedChromium('Chromium 88', 'reading', 'chrome-aws-lambda@5.5.0'),
  {
    name: 'Firefox ESR',
    floor: 'full',
    fetch: () => needDebian(['/usr/bin/firefox-esr'], ['firefox-esr']),
    start: (screen) => startFirefox('/usr/bin/firefox-esr', screen),
  },
  {
    name: 'WebKitGTK',
    floor: 'full',
    fetch: () =>
      needDebian(
        ['/usr/bin/WebKitWebDriver', WEBKIT_GTK, '/usr/bin/Xvfb'],
        ['webkit2gtk-driver', 'xvfb'],
      ),
    start: startWebKitGtk,
  },
  {
    // Debian's is that of Safari 16.0, which iPhones without a later update still have.
    name: 'WPE WebKit',
    floor: 'full',
    fetch: () =>
      needDebian(
        ['/usr/bin/WPEWebDriver', '/usr/bin/cog', '/usr/bin/weston'],
        ['wpewebkit-driver', 'cog', 'weston'],
      ),
    start: startWpe,
  },
];

/** A Chromium that an npm package carries, packed, for Linux on x64. */
function packedChromium(name: string, floor: Engine['floor'], source: string): Engine {
  const folder = join(CACHE, source.replace(/[@/]+/g, '-').replace(/^-/, ''));
  const program = join(folder, 'chromium');
  return {
    name,
    floor,
    fetch() {
      if (existsSync(program)) return;
      if (process.platform !== 'linux' || process.arch !== 'x64') {
        throw new Error('只有 Linux x64 的版本 (there is only one for Linux on x64)');
      }
      mkdirSync(folder, { recursive: true });
      const failures: string[] = [];
      attempt(failures, 'npm', ['pack', source, '--silent', '--pack-destination', folder]);
      const archive = join(
        folder,
        `${source.replace('@', source.startsWith('@') ? '' : '@').replace(/[@/]/g, '-')}.tgz`,
      );
      attempt(failures, 'tar', ['-xzf', archive, '-C', folder]);
      if (failures.length > 0) throw new Error(failures.join('\n'));
      const whole = brotliDecompressSync(readFileSync(join(folder, 'package/bin/chromium.br')));
      writeFileSync(`${program}.part`, whole);
      chmodSync(`${program}.part`, 0o755);
      renameSync(`${program}.part`, program);
    },
    start: (screen) => startChromium(program, screen),
  };
}

function needDebian(files: readonly string[], packages: string[]): void {
  const failures: string[] = [];
  if (!files.every((file) => existsSync(file))) installDebianPackages(failures, packages);
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error([`没有 ${missing.join('、')}`, ...failures].join('\n'));
}

async function startWebKitGtk(screen: Screen): Promise<Browser> {
  const { width, height } = screen;
  const size = `${width}x${height}x24`;
  const display = new Program('Xvfb', [
    '-displayfd',
    '1',
    '-screen',
    '0',
    size,
    '-nolisten',
    'tcp',
  ]);
  return startWebKit(
    {
      driver: 'WebKitWebDriver',
      capability: 'webkitgtk:browserOptions',
      browser: { binary: WEBKIT_GTK, args: ['--automation', '--full-screen'] },
      env: { DISPLAY: `:${await display.line(/^(\d+)$/)}` },
      display,
    },
    screen,
  );
}

async function startWpe(screen: Screen): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'wpe-'));
  const env = { XDG_RUNTIME_DIR: folder };
  const display = new Program(
    'weston',
    ['--backend=headless-backend.so', '--socket=wpe', '--idle-time=0'],
    env,
  );
  await display.line(/launching '.*weston-desktop-shell'/);
  return startWebKit(
    {
      driver: 'WPEWebDriver',
      capability: 'wpe:browserOptions',
      browser: { binary: '/usr/bin/cog', args: ['--automation', '--platform=wl'] },
      env: {
        ...env,
        WAYLAND_DISPLAY: 'wpe',
        COG_PLATFORM_WL_VIEW_WIDTH: String(screen.width),
        COG_PLATFORM_WL_VIEW_HEIGHT: String(screen.height),
      },
      display,
    },
    screen,
  );
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asJson, type Browser, type Screen } from './browser.ts';
import { JsonSocket } from './json-socket.ts';
import { Program } from './program.ts';

/** Firefox, by WebDriver BiDi, which it speaks without a driver. */
export async function startFirefox(path: string, screen: Screen): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const program = new Program(path, [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port=0',
    'about:blank',
  ]);
  const close = async (socket?: JsonSocket) => {
    socket?.close();
    await program.end();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = await program.line(/WebDriver BiDi listening on (ws:\S+)/);
    const socket = await JsonSocket.open(`${address}/session`);
    return await connect(socket, screen, () => close(socket));
  } catch (error) {
    await close();
    throw error;
  }
}

async function connect(
  socket: JsonSocket,
  viewport: Screen,
  close: () => Promise<void>,
): Promise<Browser> {
  const ask = (method: string, params: object) => socket.ask(method, params);
  const { capabilities } = await ask('session.new', { capabilities: {} });
  const { browserName, browserVersion } = capabilities as Record<string, string>;
  const { contexts } = await ask('browsingContext.getTree', {});
  const { context } = (contexts as { context: string }[])[0]!;
  const faults: string[] = [];
  let leaving = false;
  socket.heard = (method, params) => {
    if (method !== 'log.entryAdded' || params.type !== 'javascript' || !params.stackTrace) return;
    const text = String(params.text);
    // What a page is still fetching when it is left does not come, and that is no fault.
    if (!leaving || !text.includes('dynamically imported module')) faults.push(text);
  };
  await ask('session.subscribe', { events: ['log.entryAdded'] });
  await ask('browsingContext.setViewport', { context, viewport });
  return {
    version: `${browserName}/${browserVersion}`,
    faults,
    async open(url) {
      leaving = true;
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
      leaving = false;
    },
    async evaluate(expression) {
      const answer = await ask('script.evaluate', {
        expression: asJson(expression),
        target: { context },
        awaitPromise: true,
        userActivation: true,
      });
      if (answer.type === 'exception') {
        throw new Error((answer.exceptionDetails as { text: string }).text);
      }
      return JSON.parse((answer.result as { value: string }).value);
    },
    async press(x, y) {
      await ask('input.performActions', { context, actions: [mouse(x, y)] });
    },
    async picture() {
      const { data } = await ask('browsingContext.captureScreenshot', { context });
      return Buffer.from(String(data), 'base64');
    },
    close,
  };
}

/** The actions of a click, which BiDi and classic WebDriver write alike. */
export function mouse(x: number, y: number): object {
  return {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  };
}

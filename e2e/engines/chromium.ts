import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asJson, type Browser, type Screen } from './browser.ts';
import { JsonSocket } from './json-socket.ts';
import { Program } from './program.ts';

const PHONE = 600;

/** A Chromium of any age, by the protocol of its developer tools. */
export async function startChromium(path: string, screen: Screen): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  const program = new Program(path, [
    '--headless',
    // Only our own pages are opened; and root, as whom CI runs, has no sandbox.
    '--no-sandbox',
    '--no-zygote',
    '--disable-gpu',
    '--no-first-run',
    '--hide-scrollbars',
    '--lang=zh-CN',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    'about:blank',
  ]);
  const close = async (socket?: JsonSocket) => {
    socket?.close();
    await program.end();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const socket = await JsonSocket.open(await program.line(/listening on (ws:\S+)/));
    return await connect(socket, screen, () => close(socket));
  } catch (error) {
    await close();
    throw error;
  }
}

async function connect(
  socket: JsonSocket,
  { width, height }: Screen,
  close: () => Promise<void>,
): Promise<Browser> {
  const { product } = await socket.ask('Browser.getVersion');
  const { targetId } = await socket.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await socket.ask('Target.attachToTarget', { targetId, flatten: true });
  const ask = (method: string, params: object = {}) => socket.ask(method, params, { sessionId });
  const faults: string[] = [];
  let loaded: () => void = () => {};
  socket.heard = (method, params) => {
    if (method === 'Page.loadEventFired') loaded();
    if (method !== 'Runtime.exceptionThrown') return;
    const { text, exception } = params.exceptionDetails as Thrown;
    faults.push(exception?.description ?? text);
  };
  await ask('Page.enable');
  await ask('Runtime.enable');
  const mobile = width < PHONE;
  await ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile });
  return {
    version: String(product),
    faults,
    async open(url) {
      const load = new Promise<void>((resolve) => {
        loaded = resolve;
      });
      const { errorText, loaderId } = await ask('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
      if (loaderId) await load;
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await ask('Runtime.evaluate', {
        expression: asJson(expression),
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (exceptionDetails) {
        const { text, exception } = exceptionDetails as Thrown;
        throw new Error(exception?.description ?? text);
      }
      return JSON.parse((result as { value: string }).value);
    },
    async press(x, y) {
      const mouse = { x, y, button: 'left', clickCount: 1 };
      await ask('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
      await ask('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
      await ask('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
    },
    async picture() {
      const { data } = await ask('Page.captureScreenshot');
      return Buffer.from(String(data), 'base64');
    },
    close,
  };
}

interface Thrown {
  text: string;
  exception?: { description?: string };
}

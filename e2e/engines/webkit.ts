import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { asJson, type Browser, type Screen } from './browser.ts';
import { mouse } from './firefox.ts';
import { Program } from './program.ts';

const ANSWERING = 60_000;
const STARTING = 20_000;

/** What a driver of WebKit needs to know. */
export interface WebKitProgram {
  /** The WebDriver server. */
  driver: string;
  /** Name of its own capability, and what that says of the browser to start. */
  capability: string;
  browser: { binary: string; args: string[] };
  env: NodeJS.ProcessEnv;
  /** The display on which it is seen, ended with it. */
  display: Program;
}

/** A WebKit, by the classic WebDriver protocol. The screen's size is that of its display. */
export async function startWebKit(program: WebKitProgram, screen: Screen): Promise<Browser> {
  const port = await freePort();
  const driver = new Program(program.driver, [`--port=${port}`], program.env).ignore();
  const close = async () => {
    await driver.end();
    await program.display.end();
  };
  try {
    const server = `http://127.0.0.1:${port}`;
    await ready(server);
    return await connect(server, program, screen, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function connect(
  server: string,
  { capability, browser }: WebKitProgram,
  screen: Screen,
  close: () => Promise<void>,
): Promise<Browser> {
  const session = (await request(`${server}/session`, {
    capabilities: { alwaysMatch: { [capability]: browser } },
  })) as {
    sessionId: string;
    capabilities: { browserName: string; browserVersion: string; setWindowRect: boolean };
  };
  const at = `${server}/session/${session.sessionId}`;
  const { browserName, browserVersion } = session.capabilities;
  const made: Browser = {
    version: `${browserName}/${browserVersion}`,
    faults: [],
    async open(url) {
      await request(`${at}/url`, { url });
    },
    async evaluate(expression) {
      const script = `const done = arguments[0]; try { ${asJson(expression)}.then((json) => done({ json }), (error) => done({ error: String(error) })); } catch (error) { done({ error: String(error) }); }`;
      const answer = await request(`${at}/execute/async`, { script, args: [] });
      const { json, error } = answer as { json?: string; error?: string };
      if (json === undefined) throw new Error(error);
      return JSON.parse(json);
    },
    async press(x, y) {
      await request(`${at}/actions`, { actions: [mouse(x, y)] });
    },
    async picture() {
      return Buffer.from(String(await request(`${at}/screenshot`)), 'base64');
    },
    close,
  };
  // Not every window can be sized; the others are as large as their display from the start.
  if (session.capabilities.setWindowRect) await request(`${at}/window/rect`, { ...screen });
  await sized(made, screen);
  return made;
}

async function sized(browser: Browser, { width, height }: Screen): Promise<void> {
  for (const began = Date.now(); ; await pause(50)) {
    const seen = String(await browser.evaluate('[innerWidth, innerHeight]'));
    if (seen === `${width},${height}`) return;
    if (Date.now() - began > STARTING) {
      throw new Error(`The window is ${seen} and not ${width},${height}.`);
    }
  }
}

async function request(address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method: body ? 'POST' : 'GET',
    signal: AbortSignal.timeout(ANSWERING),
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${address.replace(/.*\/session\/[^/]+/, '')}: ${error} ${message}`);
}

async function ready(server: string): Promise<void> {
  for (const began = Date.now(); ; ) {
    try {
      await request(`${server}/status`);
      return;
    } catch (error) {
      if (Date.now() - began > STARTING) throw error;
      await pause(50);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

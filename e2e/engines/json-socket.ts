/** Requests and events as JSON over a WebSocket, as CDP and WebDriver BiDi both have them. */

const ANSWERING = 60_000;

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: unknown;
  message?: string;
}

export class JsonSocket {
  private readonly socket: WebSocket;
  private last = 0;
  private readonly waiting = new Map<number, (message: Message) => void>();
  /** Told everything that is no answer. */
  heard: (method: string, params: Record<string, unknown>) => void = () => {};

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const message: Message = JSON.parse(String(data));
      if (message.id !== undefined) this.waiting.get(message.id)?.(message);
      else if (message.method) this.heard(message.method, message.params ?? {});
    });
    socket.addEventListener('close', () => {
      for (const answer of this.waiting.values()) answer({ error: 'the connection was closed' });
    });
  }

  static async open(address: string): Promise<JsonSocket> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error(`Cannot connect to ${address}`)));
    });
    return new JsonSocket(socket);
  }

  /**
   * @param more members of the message beside its method and parameters
   * @throws Error with what the engine says went wrong
   */
  ask(method: string, params: object = {}, more: object = {}): Promise<Record<string, unknown>> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.waiting.get(id)?.({ error: 'no answer' }), ANSWERING);
      this.waiting.set(id, ({ result, error, message }) => {
        clearTimeout(timer);
        this.waiting.delete(id);
        if (error === undefined) resolve(result ?? {});
        else reject(new Error(`${method}: ${message ?? JSON.stringify(error)}`));
      });
      this.socket.send(JSON.stringify({ id, method, params, ...more }));
    });
  }

  close(): void {
    this.socket.close();
  }
}

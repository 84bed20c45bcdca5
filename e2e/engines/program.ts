import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Machines that do other things at the same time start a browser slowly. */
const STARTING = 60_000;

/** A program in the background, and all that it starts in its turn. */
export class Program {
  private readonly child: ChildProcess;
  private readonly said: string[] = [];
  private readonly name: string;

  constructor(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    this.name = command;
    // A group of its own, so that ending it ends what it has started.
    this.child = spawn(command, args, {
      detached: true,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    process.once('exit', this.kill);
  }

  /**
   * Waits for a line that the program writes.
   * @returns the first group of the pattern, or the whole match
   * @throws Error with what it has written, when it ends or is silent for too long
   */
  line(pattern: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const fail = (why: string) => {
        clearTimeout(timer);
        reject(new Error([`${this.name} ${why}`, ...this.said.slice(-10)].join('\n')));
      };
      const timer = setTimeout(() => fail(`did not write ${pattern}`), STARTING);
      this.child.once('error', (error) => fail(error.message));
      this.child.once('exit', (code) => fail(`ended with ${code}`));
      for (const stream of [this.child.stdout, this.child.stderr]) {
        if (!stream) continue;
        createInterface(stream).on('line', (line) => {
          this.said.push(line);
          const found = pattern.exec(line);
          if (!found) return;
          clearTimeout(timer);
          resolve(found[1] ?? found[0]);
        });
      }
    });
  }

  /** Lets the program write without anybody reading. */
  ignore(): this {
    this.child.on('error', () => {});
    this.child.stdout?.resume();
    this.child.stderr?.resume();
    return this;
  }

  async end(): Promise<void> {
    process.removeListener('exit', this.kill);
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.kill();
    await ended;
  }

  private readonly kill = (): void => {
    try {
      if (this.child.pid) process.kill(-this.child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
}

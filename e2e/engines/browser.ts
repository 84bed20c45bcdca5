/**
 * One window of one engine, in the words that every engine's protocol has.
 *
 * No protocol is spoken by all of them: the old Chromiums know only their own (CDP), Firefox comes
 * without a WebDriver server and speaks BiDi, WebKit's drivers speak classic WebDriver and no BiDi.
 * Larger clients know at most two of the three, or want browsers of their own making. So there are
 * three short files under one interface, and no dependency.
 */
export interface Browser {
  /** Name and version, as the engine itself gives them. */
  readonly version: string;
  /** Errors that the page's scripts threw and nobody caught, where the protocol tells them. */
  readonly faults: string[];
  /** Opens an address and waits until the page is loaded. */
  open(address: string): Promise<void>;
  /**
   * Evaluates an expression in the page, awaits what it gives, and returns that as JSON does.
   * @throws Error when the page throws
   */
  evaluate(expression: string): Promise<unknown>;
  /** Presses and releases the mouse there, in CSS pixels of the window. */
  press(x: number, y: number): Promise<void>;
  /** PNG of what is seen. */
  picture(): Promise<Buffer>;
  /** Ends the engine and everything it has started. */
  close(): Promise<void>;
}

/** Size of the window's content, in CSS pixels. */
export interface Screen {
  width: number;
  height: number;
}

/** A script for any protocol that gives strings back: what the expression gives, as JSON. */
export function asJson(expression: string): string {
  return `Promise.resolve(${expression}).then((value) => JSON.stringify(value === undefined ? null : value))`;
}

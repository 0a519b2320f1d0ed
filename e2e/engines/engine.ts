/** The browser engines that the suite runs on alike. */
export type EngineName = 'chromium' | 'firefox' | 'webkit'

/** What a reader has set for the whole browser; everything is the engine's own by default. */
export interface Reader {
  scheme?: 'light' | 'dark'
  motion?: 'reduce'
  forcedColors?: 'active'
}

/** One page of an engine, in a window of its own. */
export interface Tab {
  /** Opens an address and waits until it has loaded. */
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /** Runs a function in the page. It sees nothing but its arguments; they and its result go as JSON. */
  evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>
  /** Presses keys, one after the other: `a`, ` `, `Tab`, `Home`, `Control+Enter`. */
  press(...keys: readonly string[]): Promise<void>
  /** Presses the main button of the pointer at a place of the viewport, in CSS px. */
  clickAt(x: number, y: number): Promise<void>
  /** Gives the viewport a size in CSS px. */
  resize(width: number, height: number): Promise<void>
  /** What can be seen, as PNG. */
  screenshot(): Promise<Uint8Array>
  bringToFront(): Promise<void>
  close(): Promise<void>
}

/** A running browser. */
export interface RunningEngine {
  /** A window of 1280 × 800 px in front of the others. */
  newTab(): Promise<Tab>
  /**
   * Takes the network of all tabs away and gives it back. An engine without such a switch leaves it to the site to
   * answer nothing, which its requests can't tell apart.
   */
  setOffline(isOffline: boolean): Promise<void>
  /** Ends it with all its processes at once, as when the power fails. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** Starts a browser. */
export interface Engine {
  /** @param profile The folder where it keeps what outlives it: starting again with the same one goes on. */
  start(profile: string, reader?: Reader): Promise<RunningEngine>
}

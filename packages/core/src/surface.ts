import type { Asked, Config, Question, Survey } from '@earshot/schema'
import type { PanelSource } from './panel'
import type { Run } from './run/run'

/** What a surface gets to know before it shows anything. */
export interface SurfaceSetting {
  config: Config
  survey: Survey
  /** Language tags that the page and the person prefer, best first. */
  locales: readonly string[]
  /** What the prompt is to stand in, if it was asked for there: an element, or a selector of one. */
  target?: string | Element | undefined
}

/** A survey that is ready to be drawn: code, language and look are loaded. */
export interface Presentation {
  /** How a question is put in the run of that id: wording version, locale, layout, order of the options. */
  asked(question: Question, runId: string): Partial<Asked>
  /** Draws the run. Called once, after "shown" is on disk. The result takes everything away again. */
  open(run: Run): () => void
  /**
   * Puts a button at the edge of the page, instead of the prompt that it opens. The result takes it away.
   *
   * @param label What it says.
   * @param show Opens the survey; resolves when it has ended.
   */
  tab?(label: string | undefined, show: () => Promise<unknown>): () => void
}

/** Where prompts are drawn. The engine knows no more of an interface than this. */
export interface Surface {
  /** Fetches ahead, without evaluating, what a prompt needs. */
  preload(setting: SurfaceSetting): void
  /** Loads what it takes to show this survey; rejects if that is not to be had now. */
  prepare(setting: SurfaceSetting): Promise<Presentation>
  /** Opens the panel of this device's answers; rejects if that is not to be had now. The result takes it away at once. */
  manage?(source: PanelSource): Promise<() => void>
}

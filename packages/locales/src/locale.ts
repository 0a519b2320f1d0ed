/** A standard question in one language. Any change to these words is a new `wording`. */
export interface Instrument {
  /** Version of the wording, from 1; stored with every answer. */
  readonly wording: number
  /** May hold `{brand}` and, for satisfaction, `{subject}`. */
  readonly text: string
  /** Word of the lower end, for scales that label only their ends. */
  readonly low?: string
  /** Word of the upper end. */
  readonly high?: string
  /** One word for each point, lowest first, for fully labelled scales. */
  readonly labels?: readonly string[]
}

/** Ids of the standard instruments that every language has. */
export type InstrumentId = 'nps' | 'csat-5' | 'ces-7' | 'ces-5'

/** Ids of the instruments that few surveys use, in files of their own. */
export type RareInstrumentId =
  | 'pmf'
  | 'seq'
  | 'umux-lite-capabilities'
  | 'umux-lite-ease'
  | 'expectation'
  | 'experience'
  | 'disconfirmation'
  | 'trust'

/** The rarer instruments of one language. */
export type RareInstruments = { readonly [id in RareInstrumentId]: Instrument }

/** The prompt's own words. */
export interface Strings {
  /** Button of the last question. */
  readonly send: string
  readonly next: string
  readonly back: string
  readonly close: string
  /** Button that ends all asking. */
  readonly optOut: string
  /** Button that opens the panel of this device's answers. */
  readonly who: string
  /** Under a question that may be left unanswered. */
  readonly optional: string
  /** `{step}` and `{steps}`, for screen readers. */
  readonly progress: string
  /** Said once by screen readers when a prompt appears uninvited. `{title}` is the prompt's name. */
  readonly announcement: string
  /** Nothing was answered where an answer is needed. */
  readonly required: string
  /** The answer is not one that the question allows. */
  readonly invalid: string
  /** Under free words; `{what}` are the marks that stand for what is taken out, `[email]`. */
  readonly masked: string
  /** The device could not keep the answer. */
  readonly storage: string
  readonly thanks: string
  /** Follows `thanks` once a collector has the answer. */
  readonly sent: string
  /** Follows `thanks` while the answer waits on the device. */
  readonly kept: string
  /** Names of 0 and 1 of a question answered by thumbs. */
  readonly thumbsDown: string
  readonly thumbsUp: string
  /** The last option, and its field for words. */
  readonly other: string
  /** Where `{max}` options may be chosen. */
  readonly upTo: string
  /** Beside the box of a consent. */
  readonly agree: string
  /** Buttons of each option that is ranked. */
  readonly moveUp: string
  readonly moveDown: string
}

/** Words of the panel of this device's answers, in a file of their own: few people ever open it. */
export interface ManageStrings {
  /** Name of the panel. */
  readonly title: string
  /** Who asks: `{brand}`. */
  readonly asks: string
  /** Where answers go: `{where}` is a list of hosts. */
  readonly goesTo: string
  /** Where nothing is sent anywhere. */
  readonly staysHere: string
  /** In place of a list without entries. */
  readonly none: string
  /** How an answer stands: everywhere it should be, … */
  readonly sent: string
  /** … on this device only, for now, … */
  readonly waits: string
  /** … or refused by a collector. */
  readonly refused: string
  /** Button that asks `confirm`, and the one that says yes to it. */
  readonly remove: string
  readonly confirm: string
  /** Button that says no to `confirm`. */
  readonly keep: string
  /** It is gone, everywhere. */
  readonly removed: string
  /** It is gone here; the collectors could not be reached yet. */
  readonly removedHere: string
  /** It is gone here; what was sent on can't be deleted from here. */
  readonly removedOnlyHere: string
  /** The device refused. */
  readonly failed: string
  /** Heading of what this device keeps. */
  readonly stored: string
  /** `{count}` answers. */
  readonly answers: string
  /** `{count}` displays of a prompt. */
  readonly displays: string
  /** `{code}` stands for this device. */
  readonly code: string
  /** Where the device keeps nothing. */
  readonly notKept: string
}

/**
 * All strings of one language, or none: a prompt never mixes two.
 *
 * @example
 * import zhHans from '@earshot/locales/zh-Hans'
 * zhHans.strings.send // "发送"
 */
export interface Locale {
  /** BCP 47 tag, also the module's name. */
  readonly tag: string
  readonly dir: 'ltr' | 'rtl'
  /** `draft` until a native reader has reviewed it. */
  readonly status: 'draft' | 'reviewed'
  readonly strings: Strings
  readonly instruments: { readonly [id in InstrumentId]: Instrument }
}

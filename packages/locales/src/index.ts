export type { Instrument, InstrumentId, Locale, Strings } from './locale'

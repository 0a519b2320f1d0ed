export type { Instrument, InstrumentId, Locale, RareInstrumentId, RareInstruments, Strings } from './locale'

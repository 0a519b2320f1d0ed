export type {
  Instrument,
  InstrumentId,
  Locale,
  ManageStrings,
  RareInstrumentId,
  RareInstruments,
  Strings,
} from './locale'

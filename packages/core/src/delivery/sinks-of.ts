import type { Config, Sink } from '@earshot/schema'

/** The sinks of a configuration, each with the name that the device's book-keeping has for it. */
export const sinksOf = ({ collector = [] }: Config): (Sink & { id: string })[] =>
  [collector].flat().map((sink: Sink) => ({ ...sink, id: sink.id ?? sink.url }))

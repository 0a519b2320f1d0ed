import type { Config, Sink } from '@earshot/schema'

/** A sink with the name that the device's book-keeping has for it: its `id`, or else its address. */
export type NamedSink = Sink & { id: string }

/** The sinks of a configuration, named. */
export const sinksOf = ({ collector = [] }: Config): NamedSink[] =>
  [collector].flat().map((sink: Sink) => ({ ...sink, id: sink.id ?? sink.url }))

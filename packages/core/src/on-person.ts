import type { Engine, Person } from './engine'

/**
 * Calls back whenever the host says who is here, with who was here before: it is told to nobody, but put into the engine.
 * Several may listen, whichever comes first.
 */
export function onPerson(engine: Engine, callback: (before: Person) => void): void {
  const { set } = Object.getOwnPropertyDescriptor(engine, 'person')!
  let { person } = engine
  Object.defineProperty(engine, 'person', {
    get: () => person,
    set(next) {
      const before = person
      person = next
      // Who listens already.
      set?.(next)
      callback(before)
    },
  })
}

import type { Persona } from '@earshot/schema'

type Where = Persona['where']

const isSame = (a: Where, b: Where) => {
  const [first, second] = [a, b].map((where) =>
    JSON.stringify(
      Object.entries(where)
        .map(([fact, values]) => [fact, [...values].sort()] as const)
        .sort(),
    ),
  )
  return first === second
}

/** The persona whose filters these are, whatever their order; undefined where they are nobody's. */
export const personaOf = (where: Partial<Where>, personas: readonly Persona[]): Persona | undefined =>
  personas.find((each) => isSame(each.where, where as Where))

/** An object of a configuration that may be wrong elsewhere. */
export type Found = { readonly [key: string]: unknown }

/** An object and where it stands. */
export interface Place {
  pointer: string
  value: Found
}

export const isObject = (value: unknown): value is Found =>
  !!value && typeof value === 'object' && !Array.isArray(value)

/** RFC 6901: `~` and `/` in a key are escaped. */
export const join = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`

/** A field of an object, if it has it of its own. */
export const own = (of: unknown, key: string): unknown => (isObject(of) && Object.hasOwn(of, key) ? of[key] : undefined)

/** A field, if it is a text. */
export function textOf(of: unknown, key: string): string | undefined {
  const value = own(of, key)
  return typeof value === 'string' ? value : undefined
}

/** The objects in an array, each with its place; what is no object is left to the schema. */
export function objectsIn({ pointer, value }: Place, key: string): Place[] {
  const list = own(value, key)
  return (Array.isArray(list) ? list : []).flatMap((one: unknown, i) =>
    isObject(one) ? [{ pointer: join(join(pointer, key), i), value: one }] : [],
  )
}

const root = (config: unknown): Place => ({ pointer: '', value: isObject(config) ? config : {} })

export const surveysIn = (config: unknown): Place[] => objectsIn(root(config), 'surveys')
export const stagesIn = (config: unknown): Place[] => objectsIn(root(config), 'journey')
export const touchpointsIn = (config: unknown): Place[] =>
  stagesIn(config).flatMap((stage) => objectsIn(stage, 'touchpoints'))
export const questionsIn = (survey: Place): Place[] => objectsIn(survey, 'questions')

/** A survey's own moment, else that of its touchpoint, and where it stands. */
export function momentOf(config: unknown, survey: Place): { pointer: string; moment: unknown } | undefined {
  const touchpoint = textOf(survey.value, 'touchpoint')
  const places = [survey, ...touchpointsIn(config).filter(({ value }) => touchpoint && value.id === touchpoint)]
  const place = places.find(({ value }) => own(value, 'moment') !== undefined)
  return place && { pointer: join(place.pointer, 'moment'), moment: place.value.moment }
}

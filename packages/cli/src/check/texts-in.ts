import { isObject, join } from './places'

/** A text that people read, and where it stands. */
export interface TextPlace {
  pointer: string
  text: string | { readonly [languageTag: string]: string }
}

/** Keys under which a configuration holds texts. */
const KEYS = new Set(['brand', 'title', 'text', 'hint', 'subject'])

const isText = (value: unknown): value is TextPlace['text'] =>
  typeof value === 'string' || (isObject(value) && Object.values(value).every((words) => typeof words === 'string'))

/** Every text of a configuration, in its order. */
export function textsIn(value: unknown, pointer = ''): TextPlace[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => textsIn(one, join(pointer, i)))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const at = join(pointer, key)
    return KEYS.has(key) && isText(part) ? [{ pointer: at, text: part }] : textsIn(part, at)
  })
}

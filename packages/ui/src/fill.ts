/** Puts values into the `{name}` places of one of the prompt's own strings. */
export function fill(text: string, values: { readonly [name: string]: unknown }): string {
  return text.replace(/{(\w+)}/g, (_, name) => `${values[name]}`)
}

/** What names one person or thing rather than a kind of page: long numbers, hashes, keys of software, addresses. */
const NAMES_ONE =
  /^(?:\d{5,}|[\da-fA-F]{16,}|[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}|(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w.~-]{20,}|.*(?:@|%40).*)$/

const LONGEST = 500

/**
 * The path as it goes with a response: the kind of page, not the page of one person.
 *
 * @param templates Of the configuration: `/users/:name/orders` stands for every path with another part there.
 * @returns The first template that fits, or the path with `:id` for each part that names one person or thing.
 */
export function templated(path: string, templates: readonly string[] = []): string {
  const parts = path.split('/')
  const fits = templates.find((template) => {
    const names = template.split('/')
    return names.length === parts.length && names.every((name, i) => name[0] === ':' || name === parts[i])
  })
  return (
    fits ??
    parts
      .map((part) => part.replace(NAMES_ONE, ':id'))
      .join('/')
      .slice(0, LONGEST)
  )
}

/**
 * A text as both stores keep it in a column: PostgreSQL has no zero character, and neither has half of a surrogate pair.
 * Documents are kept as JSON, where both are escaped, and lose nothing.
 *
 * @example columnText('a\0b') // 'a\uFFFDb'
 */
export const columnText = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD')

/** The same for a column that may be empty. */
export const columnTextOr = (text: string | null | undefined): string | null => (text == null ? null : columnText(text))

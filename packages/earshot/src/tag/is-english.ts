/** Whether English is what the reader likes best, or nobody knows: then no list of languages is needed. */
export const isEnglish = ([first = 'en']: readonly string[]): boolean => /^en\b/i.test(first)

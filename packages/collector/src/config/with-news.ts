/** `{news.checkout}` or `{news.checkout|what stands without news}`, in the text of a configuration. */
const PLACE = /\{news\.([\w.]+)(?:\|[^{}]*)?\}/g

/** Whether any text of a configuration has a place for news. */
export const takesNews = (text: string): boolean => text.includes('{news.')

/** A touchpoint's name in a placeholder: what is no letter, digit, dot or underscore there is an underscore. */
export const placeOf = (touchpoint: string): string => touchpoint.replace(/[^\w.]/g, '_')

/**
 * Puts what people are told of a touchpoint where the configuration has a place for it. A place without news stays, so that the browser
 * falls back as for any missing value.
 *
 * @param text JSON of the configuration.
 * @param news Touchpoint → text.
 * @example withNews('{"text":"Thank you. {news.checkout}"}', new Map([['checkout', 'You asked, we did.']]))
 */
export function withNews(text: string, news: ReadonlyMap<string, string>): string {
  const byPlace = new Map([...news].map(([touchpoint, words]) => [placeOf(touchpoint), words]))
  return text.replace(PLACE, (whole, place: string) => {
    const words = byPlace.get(place)
    return words === undefined ? whole : JSON.stringify(words).slice(1, -1)
  })
}

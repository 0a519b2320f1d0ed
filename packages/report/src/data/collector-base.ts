/**
 * The address that the collector's paths start at, from the page's own: the folder that the page is in, or the one above where the
 * page has the folder `report/` to itself.
 * @example collectorBase('https://survey.example.org/feedback/report/?by=role').href // 'https://survey.example.org/feedback/'
 */
export function collectorBase(page: string): URL {
  const folder = new URL('.', page)
  return folder.pathname.endsWith('/report/') ? new URL('..', folder) : folder
}

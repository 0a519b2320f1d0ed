/** Whether what an inline prompt stands in is as narrow as a media query has it for the page, as in its container query. */
export const isNarrow = (target: Element | undefined, media: string): boolean =>
  !!target && target.clientWidth <= Number(/\d{3}/.exec(media)?.[0])

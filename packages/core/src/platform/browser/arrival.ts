/** A page that is rendered ahead may never be seen: it counts from when the person comes to it. */
export const arrival = (): Promise<unknown> | undefined =>
  (document as { prerendering?: boolean }).prerendering
    ? new Promise((resolve) => document.addEventListener('prerenderingchange', resolve))
    : undefined

/**
 * Keeps the prompt light or dark: as its configuration says; else as the page does, by `data-theme` or a class `light` or
 * `dark` on `<html>`; else as the system does. It changes while it is open.
 */
export function followScheme(host: HTMLElement, scheme: string | undefined, whileOpen: { signal: AbortSignal }): void {
  const page = document.documentElement
  const system = matchMedia('(prefers-color-scheme:dark)')
  const follow = () => {
    const [, , said] = /(^| )(dark|light)( |$)/.exec(`${scheme} ${page.dataset.theme} ${page.className}`) ?? []
    host.setAttribute('scheme', said ?? (system.matches ? 'dark' : 'light'))
  }
  const observer = new MutationObserver(follow)
  observer.observe(page, { attributes: true })
  whileOpen.signal.onabort = () => observer.disconnect()
  system.addEventListener('change', follow, whileOpen)
  follow()
}

import { followScheme } from '../../follow-scheme'
import type { Look } from '../../prompt'
import { createRoot } from '../../root'
import { attach } from '../attach'

/**
 * A button at the edge of the page, which opens a survey.
 *
 * @param show Opens it; resolves when it has ended.
 * @returns Takes it away.
 */
export function standTab(
  { sheet, theme, display, locale }: Look,
  label = 'Feedback',
  show: () => Promise<unknown>,
): () => void {
  const root = createRoot(sheet, theme, display, true)
  const host = root.host as HTMLElement
  const button = document.createElement('button')
  const gone = new AbortController()
  const say = (isOpen: boolean) => button.setAttribute('aria-expanded', String(isOpen))
  button.type = 'button'
  button.part.add('tab')
  button.className = `edge ${display.position ?? 'end'}`
  button.lang = locale.tag
  button.dir = locale.dir
  button.textContent = label
  button.setAttribute('aria-haspopup', 'dialog')
  say(false)
  button.onclick = () => {
    say(true)
    void show().finally(() => say(false))
  }
  root.append(button)
  followScheme(host, theme.scheme, gone)
  const detach = attach(root, () => display.zIndex == null && host.showPopover?.())
  return () => {
    gone.abort()
    detach()
  }
}

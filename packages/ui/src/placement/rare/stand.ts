import type { Run } from '@earshot/core'
import type { Look } from '../../prompt'
import { attach } from '../attach'
import { inline } from './inline'
import { keepClear } from './keep-clear'

/** A prompt that is drawn and has no place yet. */
export interface Standing {
  root: ShadowRoot
  run: Run
  look: Look
  /** Whether it goes above everything. */
  isOnTop: boolean
  close(): void
  remove(): void
  whileOpen: { signal: AbortSignal }
}

/** Gives a prompt one of the rarer places. The result takes it out of the page. */
export function stand({ root, run, look, isOnTop, close, remove, whileOpen }: Standing): () => void {
  const { display, target } = look
  const host = root.host as HTMLElement
  if (display.as === 'inline') return inline(root, { target: target!, selector: display.target, run, remove })
  const dialog = root.querySelector('dialog')
  const detach = attach(root, () => {
    if (dialog) {
      // Out of the page and back in it is open, and no modal any more.
      dialog.removeAttribute('open')
      dialog.showModal()
    } else if (isOnTop) host.showPopover?.()
  })
  // By Esc or a phone's way back.
  dialog?.addEventListener('close', close, whileOpen)
  if (display.avoid) keepClear(root, display.avoid, whileOpen)
  return detach
}

import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * Lets an element glow once, softly, when `figures` changes while `scope` stays: a new answer has settled there. Another period or split
 * is another scope, and nothing glows.
 */
export function useSettle(element: RefObject<HTMLElement | null>, figures: string, scope: string): void {
  const before = useRef<{ figures: string; scope: string } | null>(null)
  useEffect(() => {
    const changed = before.current && before.current.scope === scope && before.current.figures !== figures
    before.current = { figures, scope }
    if (!changed || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    element.current?.animate([{ backgroundColor: 'var(--settle)' }, { backgroundColor: 'transparent' }], {
      duration: 1600,
      easing: 'cubic-bezier(0.2, 0, 0.2, 1)',
    })
  }, [element, figures, scope])
}

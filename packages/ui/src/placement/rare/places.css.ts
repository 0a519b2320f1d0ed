import { narrow, wrapped7, wrapped11 } from '../../styles.css'

/**
 * Rules of the rarer placements, after those of the prompt. A tab whose text runs down the edge has no logical sides of its
 * own, hence left and right.
 */
export const rarePlaces = `
.card.card { margin-bottom: calc(var(--space, 0px) + var(--earshot-clear-bottom, 0px)); margin-top: calc(var(--space, 0px) + var(--earshot-clear-top, 0px));
  max-height: calc(100dvh - var(--earshot-keyboard, 0px) - 2*var(--space, 0px) - var(--earshot-clear-top, 0px) - var(--earshot-clear-bottom, 0px)) }
.tight:not(:focus-within) .body { max-height: 62px; overflow: hidden }
.tight:not(:focus-within) .actions { display: none }
@media(min-width: 481px) {
  .card.top, .card.bottom { inset-inline: 0; margin-inline: auto }
  .card.start, .card.end, .card.tab:not([class*=top], [class*=bottom]) { inset-block: 0; margin-block: auto; height: fit-content }
}

.card.banner { --space: 0px; inset-inline: 0; width: auto; max-width: none; border-radius: 0; border-width: var(--earshot-frame, 1px) 0 0 }
.banner[class*=top] { border-width: 0 0 var(--earshot-frame, 1px); inset-block: 0 auto; padding: env(safe-area-inset-top) 0 0; animation-name: down }
.banner .body, .banner .actions, .banner .thanks { padding-inline: max(var(--earshot-space, 20px), env(safe-area-inset-left)) max(var(--earshot-space, 20px), env(safe-area-inset-right)) }
@keyframes down { from { opacity: 0; translate: 0 -8px } }
@media(min-width: 900px) {
  .banner .ask { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; width: 100%; max-width: 1180px; margin-inline: auto; padding-inline-end: 56px }
  .banner .thanks { width: 100%; max-width: 1180px; margin-inline: auto }
  .banner .line { grid-column: 1/-1; justify-self: start }
  .banner .body { display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 5fr); column-gap: 32px; align-items: center; padding-block: 16px; max-height: calc(100dvh - var(--earshot-keyboard, 0px) - 60px) }
  .banner .body>:is(h2, p) { grid-column: 1; padding: 0 }
  .banner .body>:not(h2, p) { grid-column: 2; grid-row: 1/span 9; margin-top: 0 }
  .banner .actions { flex-wrap: wrap-reverse; justify-content: center; width: 200px; padding: 16px 0; gap: 4px }
  .banner .actions>:first-child { margin: 0 }
  .banner .main { width: 100% }
  .banner .close { top: 12px; inset-inline-end: 12px }
}

.card.modal { width: 100%; height: fit-content }
.modal::backdrop { background: #0007; animation: fade var(--earshot-motion, .18s) }
@media(min-width: 481px) { .card.modal { inset: 0 0 var(--earshot-keyboard, 0); margin: auto; max-width: min(480px, 100% - 2*var(--space)) } }

:host([as=inline]) { display: block!important; position: static!important; container-type: inline-size!important }
.card.inline { position: relative; inset: 0; z-index: 0; width: auto; max-width: 640px; max-height: none; margin: 0; padding: 0; border-radius: var(--earshot-radius); box-shadow: none }
@container(max-width: 391px) { ${wrapped11} }
@container(max-width: 367px) { ${wrapped7} }
@container(max-width: 312px) { ${narrow} }

.edge { position: fixed; z-index: var(--earshot-z); max-width: calc(100% - 2*var(--earshot-offset)); min-height: 44px; padding: 8px 16px; background: var(--earshot-surface); color: var(--earshot-text); border: solid var(--earshot-line);
  border-width: var(--earshot-frame, 1px); border-radius: var(--earshot-radius) var(--earshot-radius) 0 0; box-shadow: var(--earshot-shadow); font: 600 var(--earshot-size, 14px)/1.43 var(--earshot-font); animation: fade var(--earshot-motion, .18s) }
.edge:hover { border-color: var(--earshot-text) }
.edge[class*=bottom] { bottom: 0; padding-bottom: max(8px, env(safe-area-inset-bottom)) }
.edge[class*=top] { top: 0; border-radius: 0 0 var(--earshot-radius) var(--earshot-radius) }
.edge[class*='-end'] { inset-inline-end: var(--earshot-offset) }
.edge[class*='-start'] { inset-inline-start: var(--earshot-offset) }
.edge.top, .edge.bottom { left: 0; right: 0; margin: auto; width: fit-content }
.edge.start, .edge.end { top: 0; bottom: 0; right: env(safe-area-inset-right); margin: auto 0; width: fit-content; min-width: 44px; height: fit-content; max-height: 60dvh; overflow: hidden; padding: 16px 8px; writing-mode: vertical-rl; border-radius: var(--earshot-radius) 0 0 var(--earshot-radius) }
.edge.start:dir(ltr), .edge.end:dir(rtl) { right: auto; left: env(safe-area-inset-left); rotate: 180deg }
.edge:focus-visible { outline-offset: -4px; box-shadow: none }
@media(forced-colors: active) { .edge { border-width: 2px } }
@media print { .edge { display: none } }
`

/** Rules of the panel, after those of the prompt. */
export const panelStyles = `
.panel { max-height: calc(85dvh - 2*var(--space, 0px)) }
.panel h2 { padding: var(--earshot-space, 20px); padding-bottom: 10px; padding-inline-end: 56px }
.panel .body { display: grid; gap: 16px; padding-top: 0; padding-bottom: var(--earshot-space, 20px); overscroll-behavior: contain }
h3 { font-weight: 600 }
ul { display: grid; gap: 8px; list-style: none }
.answers li { display: grid; gap: 2px; border: 1px solid var(--earshot-line); border-radius: var(--earshot-corner); padding: 10px 12px 6px; overflow-wrap: anywhere }
dt, .quiet { color: var(--earshot-muted) }
dd { margin-bottom: 6px; font-weight: 600; white-space: pre-line }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px }
.row p { flex: 1 }
.row button { margin-inline-end: -8px; color: var(--earshot-text); text-decoration: underline; text-underline-offset: 3px }
.row .yes { margin-inline-start: 8px; color: var(--earshot-danger) }
.panel [role=status]:empty { display: none }
.panel fieldset { margin-top: 0 }
summary { padding-block: 8px; cursor: pointer; border-radius: var(--earshot-corner) }
details ul { gap: 2px; padding-top: 2px }
@media(min-width: 481px) { .card.panel { width: max(var(--earshot-width, 392px), 392px) } }
@media(pointer: coarse) { summary { padding-block: 12px } }
`

/** Media where eleven cells go into two rows: too narrow for one, or meant for fingers. */
export const WRAPS_11 = '(pointer:coarse),(max-width:391px)'

/** Media where seven cells do. */
export const WRAPS_7 = '(max-width:367px)'

/** Eleven cells in two rows, each end's words by its own end. */
export const wrapped11 = `
  .n10 { grid-template-columns: repeat(6, 1fr) }
  .n10 i { grid-area: auto/1/auto/-1 }
  .low { order: -1 }
  .n10 .high { grid-column-end: calc(var(--n) - 5) }
`

/** Seven cells in two rows. */
export const wrapped7 = `
  .n7 { grid-template-columns: repeat(4, 1fr) }
  .n7 i { grid-area: auto/1/auto/-1 }
  .n7 .high { grid-column-end: calc(var(--n) - 3) }
`

/** Less than six cells of 44 px in a row. */
export const narrow = `
  .n10 { grid-template-columns: repeat(4, 1fr) }
  .n10 .high { grid-column-end: calc(var(--n) - 7) }
  .n:not(.thumbs) { grid-template-columns: repeat(3, 1fr) }
  .n i { grid-area: auto/1/auto/-1 }
`

/**
 * The prompt's style sheet; its measures and colours come from the theme. Of a host's own accent as much light is left
 * (`shade`), or white added (`tint`), as its luminance needs, the `y` of XYZ as in WCAG's contrast ratio, and the words on
 * it are white or black: `fitAccent` of `@earshot/themes`, in CSS.
 */
export const styles = `
/* Out of the page's flow, and of no order of its own. */
:host { all: initial!important; position: absolute!important; font-family: var(--earshot-font)!important }
:host::backdrop { display: none!important }
* { box-sizing: border-box; margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; min-width: 0 }

.card {
  --fill: color(from var(--earshot-accent) xyz calc(x*var(--earshot-shade) + .95*var(--earshot-tint, 0)) calc(y*var(--earshot-shade) + var(--earshot-tint, 0)) calc(z*var(--earshot-shade) + 1.09*var(--earshot-tint, 0)));
  --words: lab(from var(--fill) calc((50.3 - l)*1e9) 0 0);
  position: fixed; inset: auto 0 var(--earshot-keyboard, 0); z-index: var(--earshot-z); margin: auto; max-width: 560px;
  max-height: calc(100dvh - var(--earshot-keyboard, 0px) - 2*var(--space, 0px)); overflow: hidden;
  padding-bottom: env(safe-area-inset-bottom); background: var(--earshot-surface); color: var(--earshot-text);
  border: solid var(--earshot-line); border-width: var(--earshot-frame, 1px); border-radius: var(--earshot-radius) var(--earshot-radius) 0 0; box-shadow: var(--earshot-shadow);
  font-size: var(--earshot-size, 14px); line-height: 1.43; overflow-wrap: anywhere; animation: in var(--earshot-motion, .18s)
}
@media(min-width: 481px) {
  .card:not(.sheet) { --space: var(--earshot-offset); inset-inline-start: auto; margin: var(--space) max(var(--space), env(safe-area-inset-right)) max(var(--space), env(safe-area-inset-bottom)) max(var(--space), env(safe-area-inset-left)); width: var(--earshot-width, 392px); padding: 0; border-radius: var(--earshot-radius) }
  .card[class*=top] { inset-block: 0 auto }
  .card[class*=start] { inset-inline: 0 auto }
}
.card, .ask { display: flex; flex-direction: column; min-height: 0 }
.gone { opacity: 0; transition: opacity .12s }
.chip:not(:focus-within) { max-height: 62px }
.line { height: 3px; flex: none; background: var(--fill) }
.body { overflow: auto; overscroll-behavior: contain; min-height: 62px; padding: var(--earshot-space, 20px) var(--earshot-space, 20px) 0 }
.ask { animation: fade var(--earshot-motion, .18s) }

h2, b { font-family: var(--earshot-title-font); font-size: var(--earshot-title-size, 16px); line-height: 1.375; font-weight: var(--earshot-title-weight, 600); text-wrap: balance }
h2 { padding-inline-end: 32px; outline: 0!important }
#h { margin-top: 2px; color: var(--earshot-muted) }
#e { margin-top: 8px; color: var(--earshot-danger) }
.thanks { padding: var(--earshot-space, 20px); padding-inline-end: 96px; color: var(--earshot-muted) }
b { display: block; color: var(--earshot-text) }
/* Room for the line that comes when the collector has answered. */
.thanks::after { content: ""; display: inline-block; height: 1.43em; vertical-align: top }
.hidden, label input { position: absolute; opacity: 0 }
.hidden { pointer-events: none }

fieldset, [part=field] { display: grid; gap: calc(2*var(--earshot-gap, 3px)); margin-top: 14px; width: 100%; resize: none }
label { position: relative; display: grid }
label input { inset: 0; width: 100%; height: 100%; cursor: pointer }
span, [part=field] { border: solid var(--earshot-edge); border-width: var(--earshot-border, 1px); background: var(--earshot-cell); border-radius: var(--earshot-corner); padding: 8px 12px }
span { display: grid; align-items: center; padding-block: 4px }
span, button { min-height: var(--earshot-control, 40px) }
.cells { grid-template-columns: repeat(var(--n), 1fr); gap: var(--earshot-gap, 3px) }
.cells span { place-items: center; padding: 0 }
i { grid-area: 2/1/auto/-1; margin-top: 2px; max-width: 50%; font-style: normal; font-size: .86em; color: var(--earshot-muted) }
.high { justify-self: end; text-align: end }
@media${WRAPS_11} {${wrapped11}}
@media${WRAPS_7} {${wrapped7}}
@media(max-width: 359px) { .card { --earshot-space: 16px } }
@media(max-width: 300px) {${narrow}}
:hover+span, [part=field]:hover { border-color: var(--earshot-text) }
/* In forced colours these two keep theirs, which are the system's own for what is chosen. */
:checked+span, .actions .main { forced-color-adjust: none; border-color: var(--fill); background: var(--fill); color: var(--words); font-weight: 600 }
:checked+span::after { content: ""; position: absolute; top: 3px; inset-inline-end: calc(50% - 2px); width: 3px; height: 6px; border: solid; border-width: 0 1.5px 1.5px 0; rotate: 45deg }
.cells :checked+span { padding-top: 8px }
.rows :checked+span::after { top: calc(50% - 5px); inset-inline-end: 14px }

svg { width: 24px; margin-block: 7px; display: block; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; pointer-events: none }
.thumbs span { display: flex; flex-wrap: wrap; place-content: center; gap: 0 8px; padding: 0 8px }
.thumbs :first-child>span svg { scale: 1 -1 }
.checkbox span::before { content: ""; position: absolute; top: calc(50% - 8px); inset-inline-end: 8px; width: 16px; height: 16px; border: 1px solid; border-radius: 4px }
:disabled+span { opacity: .5 }

.actions { display: flex; flex-wrap: wrap; gap: 8px; padding: 12px var(--earshot-space, 20px) var(--earshot-space, 20px) }
.actions>:first-child { margin-inline-start: -9px }
.actions>:nth-child(2) { margin-inline: -9px auto }
button { border: 1px solid transparent; padding: 0 8px; border-radius: var(--earshot-corner); cursor: pointer; color: var(--earshot-muted) }
button:hover { color: var(--earshot-text) }
.actions .main { padding: 0 20px }
.thanks+.who, .close { position: absolute; top: calc(var(--earshot-space, 20px) - 9px); inset-inline-end: calc(var(--earshot-space, 20px) - 16px); width: 44px; font-size: 20px }
.thanks+.who { margin-inline-end: 44px }
:focus-visible, :focus-visible+span { outline: 2px solid var(--earshot-text); outline-offset: 2px; box-shadow: 0 0 0 2px var(--earshot-surface) }
.card:focus-visible, [part=field]:focus-visible { outline-offset: -1px }
label:focus-within { z-index: 1 }

@keyframes in { from { opacity: 0; translate: 0 8px } }
@keyframes fade { from { opacity: 0 } }
@media(max-width: 480px) and (min-height: 420px) { .main { width: 100% } }
@media(pointer: coarse) {
  span, button, [part=field] { min-height: 44px }
  button { min-width: 44px }
  [part=field] { font-size: 16px }
}
@media(prefers-contrast: more) { .card { --earshot-muted: var(--earshot-text); --earshot-edge: var(--earshot-text); --earshot-line: var(--earshot-text); --earshot-border: 2px } }
@media(forced-colors: active) { .card { --fill: Highlight; --words: HighlightText; --earshot-frame: 2px } }
@media(prefers-reduced-motion) { * { animation: none!important; transition: none!important } }
`

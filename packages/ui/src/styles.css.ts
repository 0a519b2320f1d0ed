/** The prompt's style sheet; colours and corners come from the theme. */
export const styles = `
:host { all: initial !important; font-family: inherit !important }
* { box-sizing: border-box; margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; min-width: 0 }

.card {
  position: fixed; inset: auto 0 var(--earshot-keyboard, 0); z-index: var(--earshot-z, 2147483647); margin: auto; max-width: 560px;
  max-height: calc(100dvh - var(--earshot-keyboard, 0px)); display: flex; flex-direction: column; overflow: hidden;
  padding-bottom: env(safe-area-inset-bottom); background: var(--earshot-surface); color: var(--earshot-text);
  border: 1px solid var(--earshot-line); border-radius: var(--earshot-radius) var(--earshot-radius) 0 0; box-shadow: var(--earshot-shadow);
  font: 14px/20px var(--earshot-font); font-family: var(--earshot-font); text-align: start; animation: in .18s
}
@media (min-width: 481px) {
  .popover { inset: auto; inset-inline-end: var(--earshot-offset, 16px); bottom: var(--earshot-offset, 16px); width: 392px; padding: 0; border-radius: var(--earshot-radius) }
  .popover[class*=top] { top: var(--earshot-offset, 16px); bottom: auto }
  .popover[class*=start] { inset-inline: var(--earshot-offset, 16px) auto }
}
.gone { opacity: 0; transition: opacity .12s }
.body { overflow: auto; overscroll-behavior: contain; padding: 20px 20px 4px; animation: in .14s }
.line { height: 3px; flex: none; background: var(--earshot-accent); transition: width .18s }
.close { position: absolute; top: 12px; inset-inline-end: 12px; width: 32px; display: grid; place-items: center }
svg { width: 16px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round }

h2 { font-size: 16px; line-height: 22px; font-weight: 600; text-wrap: balance; padding-inline-end: 32px; outline: 0 }
p:empty { display: none }
#h { color: var(--earshot-muted) }
#e { color: var(--earshot-danger); margin-top: 8px }
.thanks { padding: 20px; padding-inline-end: 56px }
.hidden { position: absolute; opacity: 0; pointer-events: none }

fieldset, textarea, input[type=email] { margin-top: 14px }
label { position: relative; display: grid }
[type=radio] { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; cursor: pointer }
label span, textarea, [type=email] { border: 1px solid var(--earshot-edge); border-radius: var(--earshot-corner) }
label span { display: grid; align-items: center; min-height: 40px }
.rows { display: grid; gap: 6px }
.rows span { padding: 6px 12px }
.cells { --n: 7; display: grid; grid-template-columns: repeat(var(--n), 1fr); gap: 4px 2px }
.cells span { justify-content: center; font-variant-numeric: tabular-nums }
.n10 { --n: 11 }
i { grid-area: 2/1/auto/-1; max-width: 50%; font-style: normal; font-size: 12px; line-height: 16px; color: var(--earshot-muted) }
.high { justify-self: end; text-align: end }
@media (pointer: coarse), (max-width: 391px) {
  .n10 { --n: 6; gap: 4px }
  .n10 i { grid-area: auto/1/auto/-1; max-width: none }
  .low { order: -1 }
  .n10 .high { grid-column-end: 6 }
}
textarea, [type=email] { display: block; width: 100%; padding: 8px 12px; resize: none }
:hover + span, textarea:hover, [type=email]:hover { border-color: var(--earshot-text) }
:checked + span { background: var(--earshot-accent); border-color: var(--earshot-accent); color: var(--earshot-on-accent); font-weight: 700 }
:checked + span::after { content: ""; position: absolute; top: 4px; inset-inline-end: 4px; width: 3px; height: 6px; border: solid; border-width: 0 1.5px 1.5px 0; transform: rotate(45deg) }

.actions { display: flex; flex-wrap: wrap; gap: 8px; padding: 12px 20px 20px }
button { min-height: 32px; padding: 0 8px; border-radius: var(--earshot-corner); color: var(--earshot-muted); cursor: pointer }
.actions button { min-height: 40px }
.actions :first-child { margin-inline: -8px auto }
button:hover { color: var(--earshot-text) }
.main, .main:hover { padding: 0 20px; background: var(--earshot-accent); color: var(--earshot-on-accent); font-weight: 600 }
:focus-visible, :focus-visible + span { outline: 2px solid var(--earshot-text); outline-offset: 2px; box-shadow: 0 0 0 2px var(--earshot-surface); z-index: 1 }

@keyframes in { from { opacity: 0; transform: translateY(8px) } }
@media (max-width: 480px) { .main { width: 100% } }
@media (pointer: coarse) {
  label span, .actions button, .close { min-height: 44px; min-width: 44px }
  textarea, [type=email] { font-size: 16px }
}
@media (forced-colors: active) {
  :checked + span { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight }
}
@media (prefers-reduced-motion) { * { animation: none !important; transition: none !important } }
`

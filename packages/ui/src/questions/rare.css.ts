/** Rules of the rarer question types, after those of the prompt. */
export const rareStyles = `
.stars label:has(~ label :checked) svg, .stars :checked+span svg { fill: currentColor }
.stars label:has(~ label :checked) svg { color: var(--fill) }
div.rows { margin-top: 14px }
.whole { display: block; margin: 0 }
.pills { display: flex; flex-wrap: wrap }
.pills label { flex: 1 0 auto; max-width: 100% }
.pills span { justify-content: center; text-align: center; padding: 4px 12px }
legend { float: inline-start; width: 100%; margin-bottom: 6px; font-weight: 600 }
.pills :checked+span { padding-top: 9px }
[part=link] { display: inline-block; margin-top: 10px; padding-block: 6px; text-decoration: underline; text-underline-offset: 3px }
.ranks { display: grid; gap: 6px; margin-top: 14px; list-style: none }
li { display: flex; align-items: center; border: solid var(--earshot-edge); border-width: var(--earshot-border, 1px); background: var(--earshot-cell); border-radius: var(--earshot-corner); padding-inline: 12px 2px }
em { flex: 1; display: flex; gap: 12px; padding-block: 8px; font-style: normal }
em b { font-size: inherit; line-height: inherit; min-width: 1ch }
.new b { visibility: hidden }
li button { width: 40px; border-color: transparent; color: var(--earshot-text) }
[aria-disabled=true] { opacity: .3; cursor: default }
@media(pointer: coarse) { li button { width: 44px } [part=link] { min-width: 44px; padding-block: 12px } }
`

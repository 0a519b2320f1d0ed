import { expect, it } from 'vitest'
import { calm } from './calm'
import { css } from './css'
import { plain } from './plain'

it('writes every token, light by default, dark on demand and by the system', () => {
  const text = css(calm)
  expect(text).toMatch(/^:host\{color-scheme:light!important;--earshot-radius:14px;/)
  expect(text.match(/--earshot-surface:#1e1f24/g)).toHaveLength(2)
  expect(text).toContain(':host([scheme=dark]){color-scheme:dark!important;')
  expect(text).toContain('@media(prefers-color-scheme:dark){:host(:not([scheme=light])){')
  for (const token of Object.keys(calm.dark)) expect(text).toContain(`--earshot-${token}:`)
})

it("takes the host's typeface only without one of its own", () => {
  expect(css(plain)).toMatch(/^:host\{font-family:inherit!important;/)
  expect(css(calm)).not.toContain('inherit')
})

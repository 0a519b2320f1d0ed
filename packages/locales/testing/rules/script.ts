import { conventions } from '../conventions'
import { eachText } from '../rule'
import { prose } from '../words'

const WRITTEN_IN: { readonly [script: string]: readonly string[] } = {
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul'],
}

/** Signs that one Chinese script has and the other writes differently, as far as prompts need them. */
const ONLY = {
  Hans: '关闭发选题这请对总满与会让轻问开设备联网将后动无处应级数据点击见谢认为简单难体说现实过时间们个来',
  Hant: '關閉發選題這請對總滿與會讓輕問開設備聯網將後動無處應級數據點擊見謝認為簡單難體說現實過時間們個來',
}
const onlyIn = (one: string, other: string) => [...one].filter((sign) => !other.includes(sign)).join('')
const FOREIGN: { readonly [script: string]: string } = {
  Hans: onlyIn(ONLY.Hant, ONLY.Hans),
  Hant: onlyIn(ONLY.Hans, ONLY.Hant),
}

/** Every letter belongs to the language: to its script, and to its alphabet where that has a double. */
export const script = eachText((text, _path, { tag, script: due }) => {
  const allowed = WRITTEN_IN[due] ?? [due]
  const isOwn = new RegExp(`^[${allowed.map((name) => `\\p{Script_Extensions=${name}}`).join('')}]$`, 'u')
  const strange = [...prose(text)].find(
    (sign) =>
      (/\p{L}/u.test(sign) && !isOwn.test(sign)) ||
      `${conventions[tag]?.notLetters ?? ''}${FOREIGN[due] ?? ''}`.includes(sign),
  )
  return strange && `has "${strange}", which ${tag} does not write`
})

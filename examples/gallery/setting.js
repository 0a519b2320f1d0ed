import { questions } from './questions.js'

/** What can be chosen, best-known first: name in the address bar → values. The first one is the default. */
export const choices = {
  type: Object.keys(questions),
  // `closed`: of a tab, before it is opened.
  state: ['asked', 'chosen', 'refused', 'thanks', 'panel', 'closed'],
  theme: ['calm', 'plain', 'ink', 'soft', 'dense', 'contrast'],
  scheme: ['auto', 'light', 'dark'],
  // `element`: where `<earshot-survey>` stands.
  as: ['popover', 'sheet', 'modal', 'banner', 'inline', 'element', 'tab'],
  position: ['auto', 'bottom-end', 'bottom-start', 'top-end', 'top-start', 'bottom', 'top', 'start', 'end'],
  lang: (
    'en ar bg ca cs da de el es fa fi fr he hi hr hu id it ja ko ms nb nl pl pt-BR pt-PT ro ru sk sl sr sr-Latn sv th tr uk vi ' +
    'zh-Hans zh-Hant'
  ).split(' '),
  dir: ['auto', 'ltr', 'rtl'],
}

const RIGHT_TO_LEFT = ['ar', 'fa', 'he']

/** What the address bar chose. What it does not name, or names wrongly, is the default. */
export function settingOf(search) {
  const asked = new URLSearchParams(search)
  const setting = Object.fromEntries(
    Object.entries(choices).map(([name, values]) => {
      const value = asked.get(name)
      return [name, values.includes(value) ? value : values[0]]
    }),
  )
  return {
    ...setting,
    accent: asked.get('accent') ?? undefined,
    isBare: asked.has('bare'),
    direction: setting.dir === 'auto' ? (RIGHT_TO_LEFT.includes(setting.lang) ? 'rtl' : 'ltr') : setting.dir,
  }
}

import type { ManageStrings } from '../locale'

/** The panel's words in Czech. */
const cs: ManageStrings = {
  title: 'Vaše odpovědi',
  asks: '{brand} se ptá a vidí, co odpovíte.',
  goesTo: 'Odpovědi se odesílají na {where}.',
  staysHere: 'Odpovědi zůstávají v tomto zařízení.',
  none: 'Z tohoto zařízení zatím nejsou žádné odpovědi.',
  sent: 'Odesláno',
  waits: 'Zatím neodesláno',
  refused: 'Nepřijato',
  remove: 'Smazat',
  confirm: 'Smazat tuto odpověď? Již předané kopie zůstanou.',
  keep: 'Ponechat',
  removed: 'Smazáno.',
  removedHere: 'Smazáno v tomto zařízení. Jinde se smaže, jakmile budete online.',
  removedOnlyHere: 'Smazáno v tomto zařízení. {brand} si ponechá, co už bylo odesláno.',
  failed: 'Nepodařilo se to. Zkuste to prosím znovu.',
  stored: 'Uloženo v tomto zařízení',
  answers: 'Odpovědi: {count}',
  displays: 'Počet dotázání: {count}',
  code: 'Náhodné číslo zařízení: {code}',
  notKept: 'Jen do zavření této stránky.',
}

export default cs

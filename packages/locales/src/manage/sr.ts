import type { ManageStrings } from '../locale'

/** The panel's words in Serbian. */
const sr: ManageStrings = {
  title: 'Ваши одговори',
  asks: '{brand} пита и види шта одговарате.',
  goesTo: 'Одговори се шаљу на {where}.',
  staysHere: 'Одговори остају на овом уређају.',
  none: 'Још нема одговора са овог уређаја.',
  sent: 'Послато',
  waits: 'Још није послато',
  refused: 'Није прихваћено',
  remove: 'Избриши',
  confirm: 'Избрисати овај одговор? Већ прослеђене копије остају.',
  keep: 'Задржи',
  removed: 'Избрисано.',
  removedHere: 'Избрисано на овом уређају. Другде ће бити избрисано када будете на мрежи.',
  removedOnlyHere: 'Избрисано на овом уређају. {brand} задржава што је већ послато.',
  failed: 'Није успело. Молимо покушајте поново.',
  stored: 'Сачувано на овом уређају',
  answers: 'Одговори: {count}',
  displays: 'Број упита: {count}',
  code: 'Насумичан број уређаја: {code}',
  notKept: 'Само до затварања ове странице.',
}

export default sr

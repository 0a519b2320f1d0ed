import type { ManageStrings } from '../locale'

/** The panel's words in Finnish. */
const fi: ManageStrings = {
  title: 'Vastauksesi',
  asks: '{brand} kysyy ja näkee, mitä vastaat.',
  goesTo: 'Vastaukset lähetetään osoitteeseen {where}.',
  staysHere: 'Vastaukset pysyvät tässä laitteessa.',
  none: 'Tästä laitteesta ei ole vielä vastauksia.',
  sent: 'Lähetetty',
  waits: 'Ei vielä lähetetty',
  refused: 'Ei hyväksytty',
  remove: 'Poista',
  confirm: 'Poistetaanko tämä vastaus? Jo eteenpäin annetut kopiot jäävät.',
  keep: 'Säilytä',
  removed: 'Poistettu.',
  removedHere: 'Poistettu tästä laitteesta. Muualta se poistetaan, kun olet verkossa.',
  removedOnlyHere: 'Poistettu tästä laitteesta. {brand} säilyttää jo lähetetyn.',
  failed: 'Se ei onnistunut. Yritä uudelleen.',
  stored: 'Tallennettu tähän laitteeseen',
  answers: 'Vastauksia: {count}',
  displays: 'Kysytty, kertoja: {count}',
  code: 'Laitteen satunnainen numero: {code}',
  notKept: 'Vain tämän sivun sulkemiseen asti.',
}

export default fi

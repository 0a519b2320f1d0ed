import type { ManageStrings } from '../locale'

/** The panel's words in Slovenian. */
const sl: ManageStrings = {
  title: 'Vaši odgovori',
  asks: '{brand} sprašuje in vidi, kaj odgovorite.',
  goesTo: 'Odgovori se pošiljajo na {where}.',
  staysHere: 'Odgovori ostanejo v tej napravi.',
  none: 'Iz te naprave še ni odgovorov.',
  sent: 'Poslano',
  waits: 'Še ni poslano',
  refused: 'Ni sprejeto',
  remove: 'Izbriši',
  confirm: 'Izbrišem ta odgovor? Že posredovane kopije ostanejo.',
  keep: 'Obdrži',
  removed: 'Izbrisano.',
  removedHere: 'Izbrisano v tej napravi. Drugje bo izbrisano, ko boste povezani z internetom.',
  removedOnlyHere: 'Izbrisano v tej napravi. {brand} obdrži, kar je že poslano.',
  failed: 'Ni uspelo. Poskusite znova.',
  stored: 'Shranjeno v tej napravi',
  answers: 'Odgovori: {count}',
  displays: 'Število vprašanj: {count}',
  code: 'Naključna številka naprave: {code}',
  notKept: 'Samo do zaprtja te strani.',
}

export default sl

import type { Option } from '../question'
import type { Report } from './fields'

/** No two of a list have one id: their answers could not be told apart. */
export function checkIds(list: readonly Option[], pointer: string, report: Report): void {
  list.forEach(({ id }, i) => {
    if (list.findIndex((one) => one.id === id) < i) report(`${pointer}/${i}/id`, id, 'an id that no other of them has')
  })
}

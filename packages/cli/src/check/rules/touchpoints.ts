import { nearest } from '@earshot/schema'
import { error, type Rule, warning } from '../finding'
import { join, own, surveysIn, textOf, touchpointsIn } from '../places'

/** Every survey's touchpoint is on the journey, and every touchpoint has a team that acts on what is said there. */
export const touchpoints: Rule = (config) => {
  const known = [...new Set(touchpointsIn(config).flatMap(({ value }) => textOf(value, 'id') ?? []))]
  const unknown = surveysIn(config).flatMap(({ pointer, value }) => {
    const id = textOf(value, 'touchpoint')
    if (id === undefined || known.includes(id)) return []
    const near = nearest(id, known)
    const allowed = `${known.join(', ') || 'a touchpoint of the journey, which has none'}${near ? ` (did you mean ${near}?)` : ''}`
    return [
      error(join(pointer, 'touchpoint'), `no touchpoint has the id "${id}"; allowed: ${allowed}`, {
        found: JSON.stringify(id),
        allowed,
      }),
    ]
  })
  const ownerless = touchpointsIn(config)
    .filter(({ value }) => !own(value, 'owner'))
    .map(({ pointer, value }) =>
      warning(join(pointer, 'owner'), `nobody owns the touchpoint "${textOf(value, 'id') ?? '?'}"`, {
        found: 'nothing',
        allowed: 'the team that acts on what is said here',
      }),
    )
  return [...unknown, ...ownerless]
}

import { useContext } from 'preact/hooks'
import { personaOf } from '../filters/persona-of'
import { Choose } from './choose'
import { ReportContext } from './report-context'

/** Personas that the settings declare, as filters under a name. */
export function PersonaChoice() {
  const { declared, filters, set } = useContext(ReportContext)
  const { personas } = declared.value
  if (personas.length === 0) return null
  const chosen = personaOf(filters.value.where, personas)
  return (
    <>
      <Choose
        name="Persona"
        words={['any persona', ...personas.map(({ title }) => title)]}
        chosen={personas.findIndex((each) => each === chosen) + 1}
        choose={(index) => set({ where: personas[index - 1]?.where ?? {} })}
      />
      <span class="dot" aria-hidden="true">
        ·
      </span>
    </>
  )
}

/** Who the chosen persona is. */
export function PersonaText() {
  const { declared, filters } = useContext(ReportContext)
  const { title, text } = personaOf(filters.value.where, declared.value.personas) ?? { title: '', text: null }
  return text ? (
    <p class="persona prose">
      {title}: {text}
    </p>
  ) : null
}

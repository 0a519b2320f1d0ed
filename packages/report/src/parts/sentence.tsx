import { Fragment } from 'preact'
import { useContext } from 'preact/hooks'
import { dimensions, type Fact, valueName } from '../filters/dimensions'
import { periods, whereWords } from '../filters/filters'
import { Choose } from './choose'
import { Many } from './many'
import { PersonaChoice } from './persona'
import { ReportContext } from './report-context'

const Dot = () => (
  <span class="dot" aria-hidden="true">
    ·
  </span>
)

function Restrict({ fact }: { fact: Fact }) {
  const { filters, values, set } = useContext(ReportContext)
  const dimension = dimensions.find((each) => each.fact === fact)
  const chosen = filters.value.where[fact] ?? []
  const known = values.value[fact] ?? []
  // A link may name what nobody has been since.
  const all = [...known, ...chosen.filter((one) => !known.includes(one))]
  if (!dimension || all.length === 0) return null
  return (
    <Many
      name={dimension.name}
      words={whereWords(fact, filters.value)}
      values={all.map((one) => [one, valueName(fact, one)])}
      chosen={chosen}
      choose={(values) => {
        const { [fact]: _, ...rest } = filters.value.where
        set({ where: values.length ? { ...rest, [fact]: values } : rest })
      }}
    />
  )
}

/** The filters, to be read as a sentence: "All roles · last 90 days · phone and desktop". */
export function Sentence({ split }: { split: boolean }) {
  const { filters, set } = useContext(ReportContext)
  const { days, by } = filters.value
  const splits = [null, ...dimensions]
  return (
    <p class="sentence">
      <PersonaChoice />
      <Restrict fact="user.role" />
      <Dot />
      <Choose
        name="Period"
        words={periods.map(({ words }) => words)}
        chosen={periods.findIndex((each) => each.days === days)}
        choose={(index) => set({ days: periods[index]?.days ?? null })}
      />
      {(['device', 'user.segment', 'locale'] as const).map((fact) => (
        <Fragment key={fact}>
          <Dot />
          <Restrict fact={fact} />
        </Fragment>
      ))}
      {split && (
        <>
          <Dot />
          <Choose
            name="Split"
            words={splits.map((each) => each?.split ?? 'together')}
            chosen={splits.findIndex((each) => (each?.fact ?? null) === by)}
            choose={(index) => set({ by: splits[index]?.fact ?? null })}
          />
        </>
      )}
    </p>
  )
}

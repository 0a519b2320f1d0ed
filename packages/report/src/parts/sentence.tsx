import { useContext } from 'preact/hooks'
import { periods, splits } from '../filters/filters'
import { ReportContext } from './report-context'

interface Choice {
  name: string
  words: readonly string[]
  chosen: number
  choose(index: number): void
}

function Choose({ name, words, chosen, choose }: Choice) {
  return (
    <label class="choice">
      <span class="hidden">{name}</span>
      <select value={String(chosen)} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {words.map((word, index) => (
          <option key={word} value={String(index)}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The filters, to be read as a sentence: "Everyone · last 90 days". */
export function Sentence() {
  const { filters, set } = useContext(ReportContext)
  const { days, by } = filters.value
  return (
    <p class="sentence">
      <Choose
        name="Split"
        words={splits.map(({ words }) => words)}
        chosen={splits.findIndex((each) => each.by === by)}
        choose={(index) => set({ by: splits[index]?.by ?? null })}
      />
      <span aria-hidden="true">·</span>
      <Choose
        name="Period"
        words={periods.map(({ words }) => words)}
        chosen={periods.findIndex((each) => each.days === days)}
        choose={(index) => set({ days: periods[index]?.days ?? null })}
      />
    </p>
  )
}

import type { Values } from '@earshot/schema'
import { dimensions, valueName } from '../filters/dimensions'
import { type Filters, periods } from '../filters/filters'

interface Choice {
  /** In the address. */
  name: string
  label: string
  /** Value in the address → words; the empty one is the default and stays out of it where the browser lets it. */
  options: readonly (readonly [value: string, words: string])[]
  chosen: string
}

const Choice = ({ name, label, options, chosen }: Choice) => (
  <label>
    {label}{' '}
    <select name={name}>
      {options.map(([value, words]) => (
        <option key={value} value={value} selected={value === chosen}>
          {words}
        </option>
      ))}
    </select>
  </label>
)

/** The filters of the report as a form: one value of each fact, where the page with scripts takes several. */
export function FilterForm({ filters, values }: { filters: Filters; values: Values['values'] }) {
  const { days, by, where } = filters
  const period = periods.find((each) => each.days === days)?.parameter ?? ''
  const split = dimensions.find(({ fact }) => fact === by)?.parameter ?? ''
  return (
    <form method="get" action="plain" class="plain-filters">
      <Choice
        name="period"
        label="Period"
        options={periods.map(({ parameter, words }) => [parameter, words])}
        chosen={period}
      />
      {dimensions.map(({ fact, parameter, name, all }) => {
        const chosen = where[fact]?.[0] ?? ''
        const known = values[fact] ?? []
        const listed = known.includes(chosen) || chosen === '' ? known : [...known, chosen]
        return (
          <Choice
            key={fact}
            name={parameter}
            label={name}
            options={[['', all.toLowerCase()], ...listed.map((value) => [value, valueName(fact, value)] as const)]}
            chosen={chosen}
          />
        )
      })}
      <Choice
        name="by"
        label="Split"
        options={[['', 'together'], ...dimensions.map(({ parameter, split: words }) => [parameter, words] as const)]}
        chosen={split}
      />
      <Choice
        name="flagged"
        label="Answers that look odd"
        options={[
          ['', 'counted'],
          ['out', 'left out'],
        ]}
        chosen={filters.withoutFlagged ? 'out' : ''}
      />
      <button type="submit" class="more">
        Show
      </button>
    </form>
  )
}

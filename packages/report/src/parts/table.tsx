import type { ComponentChildren } from 'preact'

export interface Column {
  head: string
  /** Figures stand right-aligned, with tabular numerals. */
  figures?: boolean
}

interface Props {
  caption: string
  columns: readonly Column[]
  /** The first cell of a row is its head. */
  rows: readonly (readonly ComponentChildren[])[]
}

/** A real table; wider than its place, it scrolls by itself. */
export function Table({ caption, columns, rows }: Props) {
  const kind = (index: number) => (columns[index]?.figures ? 'figures' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a group, for a region by the name of the part that it is in would be one too many
    <div class="scroll" role="group" tabIndex={0} aria-label={caption}>
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head }, index) => (
              <th key={head} scope="col" class={kind(index)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td key={index} class={kind(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

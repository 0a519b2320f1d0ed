/** Rows as text, with columns that begin one under the other. Numbers stand to the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): string[] {
  const text = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)))
  const widths = (text[0] ?? []).map((_, i) => Math.max(...text.map((row) => row[i]?.length ?? 0)))
  return text.map((row, r) =>
    row
      .map((cell, i) => (typeof rows[r]![i] === 'number' ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd(),
  )
}

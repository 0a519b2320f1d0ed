interface Choice {
  /** What is chosen, for those who can't see where it stands. */
  name: string
  words: readonly string[]
  chosen: number
  choose(index: number): void
}

/** One of several, as a word of the sentence. */
export function Choose({ name, words, chosen, choose }: Choice) {
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

import type { DistinctWord } from '@earshot/schema'
import { valueName } from '../filters/dimensions'
import { count, plain } from '../words/number'
import { Section } from './section'
import { Table } from './table'

/** Words that low scores use more than high ones, and the other way round. */
export function DistinctWords({ words }: { words: readonly DistinctWord[] }) {
  if (words.length === 0) return null
  const sides = [
    { said: 'low', own: words.filter(({ z }) => z > 0) },
    { said: 'high', own: words.filter(({ z }) => z < 0) },
  ]
  return (
    <Section
      title="Words that set scores apart"
      words="Used by at least 5 people and more with low than with high scores, or the other way round, than chance would bring: |z| above 2, log-odds with a prior (Monroe and others 2008). Each language by itself; each person once for a word."
    >
      {sides.map(
        ({ said, own }) =>
          own.length > 0 && (
            <Table
              key={said}
              caption={`Words of people with ${said} scores`}
              columns={[
                { head: `With ${said} scores` },
                { head: 'Language' },
                { head: 'Low', figures: true },
                { head: 'High', figures: true },
                { head: 'z', figures: true },
              ]}
              rows={own.map(({ word, language, low, high, z }) => [
                <span key="word" lang={language} dir="auto">
                  {word}
                </span>,
                ...[valueName('locale', language), count(low), count(high), plain(z)],
              ])}
            />
          ),
      )}
    </Section>
  )
}

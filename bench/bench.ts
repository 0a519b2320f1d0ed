/** `node bench/bench.ts [--json] [--rounds 9]`: ratios in one run; the exit code is 1 if one is over its limit. */
import { parseArgs } from 'node:util'
import { gate } from './cases/gate.ts'
import { start } from './cases/start.ts'
import { track } from './cases/track.ts'
import { type Comparison, compare } from './compare.ts'

const FEW = 10
const MANY = 1000

const { values } = parseArgs({ options: { json: { type: 'boolean' }, rounds: { type: 'string', default: '9' } } })
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds: found "${values.rounds}", allowed: a whole number from 1`)
  process.exit(2)
}

const results: Comparison[] = []
for (const one of [track, start, gate]) results.push(await compare(one, { few: FEW, many: MANY, rounds }))

if (values.json) console.log(JSON.stringify({ few: FEW, many: MANY, rounds, node: process.version, results }, null, 2))
else
  console.table(
    Object.fromEntries(
      results.map(({ name, unit, fewUs, manyUs, ratio, limit, ok }) => [
        name,
        {
          [`${FEW} surveys`]: `${fewUs.toFixed(3)} µs a ${unit}`,
          [`${MANY} surveys`]: `${manyUs.toFixed(3)} µs a ${unit}`,
          ratio: Number(ratio.toFixed(2)),
          limit,
          ok,
        },
      ]),
    ),
  )
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1

import { config, nps } from '../support/test'
import type { Reader, RunningEngine } from './engine'
import { expectInPrompt } from './in-prompt'
import { expect, test, track, type Visit } from './test'

const soft = { config: config([nps], { theme: { name: 'soft' } }) }

interface Drawn {
  animationName: string
  borderTopWidth: string
}

/** How the card is drawn. */
async function drawn(running: RunningEngine, { open }: Visit): Promise<Drawn> {
  const tab = await running.newTab()
  await open(tab)
  await track(tab, 'report_exported')
  await expectInPrompt(tab, '.main')
  const seen = await tab.evaluate(() => {
    const card = document.querySelector('earshot-root')!.shadowRoot!.querySelector('[part=card]')!
    const { animationName, borderTopWidth } = getComputedStyle(card)
    return { animationName, borderTopWidth }
  })
  await tab.close()
  return seen
}

/** What a reader asks for, how the card then is, and how it is otherwise. */
const WISHES: [string, string, Reader, Partial<Drawn>, Partial<Drawn>][] = [
  ['nothing moves', '@reduced-motion', { motion: 'reduce' }, { animationName: 'none' }, { animationName: 'in' }],
  [
    'the card has a real frame in forced colours',
    '@forced-colors',
    { forcedColors: 'active' },
    { borderTopWidth: '2px' },
    { borderTopWidth: '0px' },
  ],
]
for (const [name, tag, reader, then, otherwise] of WISHES)
  test(`for a reader who asks for it, ${name}`, { tag }, async ({ running, start, visit }) => {
    const here = await visit(soft)
    expect(await drawn(running, here)).toMatchObject(otherwise)
    expect(await drawn(await start({ reader }), here)).toMatchObject(then)
  })

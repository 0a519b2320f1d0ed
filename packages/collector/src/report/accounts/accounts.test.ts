import type { Accounts, ResponseDocument } from '@earshot/schema'
import { afterEach, expect, it } from 'vitest'
import { document } from '../../../testing/document'
import { reportOn } from '../../../testing/report-on'
import { byRoles } from './vote'

const running: { close(): unknown }[] = []
afterEach(async () => {
  for (const app of running.splice(0)) await app.close()
})

interface Group {
  account?: string
  /** Person → scores, the oldest first. */
  people: { readonly [id: string]: readonly number[] }
  role?(id: string): string | readonly string[]
  device?: 'mobile' | 'desktop'
}

let made = 0
const answersOf = ({ account, people, role = () => 'buyer', device = 'mobile' }: Group): ResponseDocument[] =>
  Object.entries(people).flatMap(([id, scores]) =>
    scores.map((score, index) =>
      document(`r${++made}`, {
        ...{ answers: { score }, shownAt: new Date(Date.parse('2026-11-01T08:00:00Z') + index * 36e5).toISOString() },
        person: { id, ...(account !== undefined && { account }), traits: { role: role(id) as string } },
        context: { device },
      }),
    ),
  )

const people = (count: number, name: string, ...scores: number[]) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}`, scores]))

const wanted = { survey: 'account-nps', question: 'score' }

async function accountsOf(groups: readonly Group[], where?: object): Promise<Accounts> {
  const { app, ask } = await reportOn(groups.flatMap(answersOf))
  running.push(app)
  return ask<Accounts>('accounts', { ...wanted, ...(where && { where: JSON.stringify(where) }) })
}

it('lets every person vote once, with the last answer, and every role weigh alike', async () => {
  const found = await accountsOf([
    {
      account: 'ship',
      // One person answers a lot; of ten people, eight are buyers.
      people: { loud: Array(30).fill(0), ...people(7, 'calm', 2, 10), ...people(2, 'admin', 5) },
      role: (id) => (id.startsWith('admin') ? 'admin' : 'buyer'),
    },
    { people: people(40, 'else', 8) },
  ])
  expect(found).toMatchObject({ metric: 'nps', version: 1, heldBack: 0, withoutAccount: 40 })
  const [ship] = found.accounts
  expect(ship).toMatchObject({ account: 'ship', people: 10, answers: 46, roles: 2 })
  // 7 of 46 promote and 39 detract; of the last answers 7 of 10 promote and 3 detract.
  expect(ship!.byAnswers).toMatchObject({ value: (100 * (7 - 39)) / 46, n: 46 })
  expect(ship!.byPeople).toMatchObject({ value: 40, n: 10, method: 'adjusted-wald' })
  // Buyers 7/8 − 1/8 = 75, admins −100: their middle.
  expect(ship!.byRoles).toMatchObject({ value: -12.5, n: 10 })
})

it('shows an account from three people and ten answers on, and none that would give another away', async () => {
  const found = await accountsOf([
    { account: 'two people', people: people(2, 'a', 1, 2, 3, 4, 5, 6, 7, 8) },
    { account: 'nine answers', people: people(9, 'b', 9) },
    { account: 'large', people: people(12, 'c', 9) },
    { account: 'larger', people: people(30, 'd', 3) },
  ])
  expect(found.accounts.map(({ account }) => account)).toEqual(['larger', 'large'])
  expect(found.heldBack).toBe(2)
  // Alone, what is held back would follow from the total: the smallest that could be shown goes with it.
  const alone = await accountsOf([
    { account: 'two people', people: people(2, 'a', 1, 2, 3, 4, 5, 6, 7, 8) },
    { account: 'large', people: people(12, 'c', 9) },
    { account: 'larger', people: people(30, 'd', 3) },
  ])
  expect(alone).toMatchObject({ heldBack: 2, accounts: [{ account: 'larger' }] })
})

it('tells no more of an account with a filter than by a split of it', async () => {
  const phones: Group = { account: 'ship', people: people(12, 'phone', 9) }
  const others = { people: people(30, 'else', 8) }
  const desks: Group = { account: 'ship', people: people(4, 'desk', 2), device: 'desktop' }
  const found = await accountsOf([phones, desks, others], { device: 'mobile' })
  expect(found.accounts.map(({ account, answers }) => [account, answers])).toEqual([])
  const enough = { ...desks, people: people(11, 'desk', 2) }
  const deskOthers: Group = { people: people(30, 'far', 8), device: 'desktop' }
  const more = await accountsOf([phones, enough, others, deskOthers], { device: 'mobile' })
  expect(more.accounts.map(({ account, answers }) => [account, answers])).toEqual([['ship', 12]])
})

it('counts whoever has several roles in each, and says nothing of one role', () => {
  const asked = { type: 'csat', min: 1, max: 5 } as const
  expect(byRoles([{ score: 5, roles: ['admin'] }], asked)).toBeNull()
  const votes = [
    { score: 5, roles: ['admin', 'buyer'] },
    { score: 1, roles: ['buyer'] },
    { score: 1, roles: ['buyer'] },
    { score: 1, roles: ['buyer'] },
  ]
  // Admins 100, buyers 25.
  expect(byRoles(votes, asked)).toMatchObject({ value: 62.5, unweighted: 25, method: 'wilson' })
})

it('asks for a survey and a question, and has nothing where nobody was asked', async () => {
  const { app, ask } = await reportOn([])
  running.push(app)
  await expect(ask('accounts', { survey: 'account-nps' })).rejects.toThrow('question: found nothing, allowed: an id')
  expect(await ask('accounts', wanted)).toEqual({
    ...{ ...wanted, accounts: [], heldBack: 0, withoutAccount: 0, metric: null, version: null },
  })
})

import type { ResponseDocument } from '@earshot/schema'
import type { Endpoint } from './endpoint'
import { type Grade, gradeOf } from './grade'
import { type Finding, verdictOn } from './probe'
import { probes } from './probes/probes'
import { createSamples, type Sample } from './sample'

const AT_ONCE = 8

export interface Conformance {
  grade: Grade
  probes: readonly Finding[]
  /** Responses that were made for it and could not be erased again. */
  left: number
}

/** The same endpoint, noting the ids of what it may have kept. */
const noting = (endpoint: Endpoint, kept: Set<string>): Endpoint => ({
  ...endpoint,
  async send(documents) {
    const sent = await endpoint.send(documents)
    const isTaken = sent.reply.status >= 200 && sent.reply.status < 300
    for (const doc of documents as readonly ResponseDocument[])
      if (isTaken && (verdictOn(doc, sent)?.status ?? 'stored') === 'stored') kept.add(doc.id)
    return sent
  },
})

/** Erases what was made. @returns How many it could not. */
async function clean(endpoint: Endpoint, made: readonly Sample[]): Promise<number> {
  const waiting = [...made]
  let left = 0
  async function eraser(): Promise<void> {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const { status } = await endpoint.erase(one.doc.id, one.secret)
      if (status < 200 || status >= 300) left++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, eraser))
  return left
}

/**
 * Tries an endpoint against the delivery protocol, one promise after the other, and erases what it made.
 *
 * @param onFinding Called with each finding as it comes, and how many there are so far.
 */
export async function conform(
  endpoint: Endpoint,
  onFinding: (finding: Finding, done: number) => void = () => {},
): Promise<Conformance> {
  const samples = createSamples()
  const kept = new Set<string>()
  const findings: Finding[] = []
  for (const { run, ...about } of probes) {
    const finding = { ...about, ...(await run(noting(endpoint, kept), samples)) }
    findings.push(finding)
    onFinding(finding, findings.length)
  }
  const isErasing = findings.some(({ name, ok }) => name === 'erased' && ok)
  const made = samples.made.filter(({ doc }) => kept.has(doc.id))
  const left = isErasing ? await clean(endpoint, made) : made.length
  return { grade: gradeOf(findings), probes: findings, left }
}

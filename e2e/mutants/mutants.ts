/** One small change for the worse, which the unit tests must see. */
export interface Mutant {
  /** What is wrong with it, in the words of whoever would report it. */
  name: string
  /** Below `packages/core/src`. */
  file: string
  /** Text that stands in the file exactly once. */
  from: string
  to: string
}

const of = (file: string, changes: readonly (readonly [name: string, from: string, to: string])[]): Mutant[] =>
  changes.map(([name, from, to]) => ({ name, file, from, to }))

/** What decides whether to ask, and what keeps and sends answers, each broken in one place. */
export const MUTANTS: readonly Mutant[] = [
  ...of('gate/gate.ts', [
    ['asks while consent is pending', "consent === 'granted', consent", "consent !== 'denied', consent"],
    ['takes what it can not read for nothing shown yet', "check('memory', !!memory,", "check('memory', true,"],
    ['asks who has opted out', "isNot('optedOut', !!memory?.isOptedOut)", "isNot('optedOut', false)"],
    ['asks robots', '!manners.isAutomated || !!config.test', 'true'],
    ['asks one in a draw too many', 'lot < rate', 'lot <= rate'],
    ['ends a schedule at the beginning of its last day', '(/T/.test(date as string) ? 0 : 864e5)', '0'],
    ['begins before its schedule', '!(now < from) && ', ''],
    ['asks while the person types', 'situation.msSinceTyping >= TYPING_PAUSE_MS', 'situation.msSinceTyping >= 0'],
    ['asks on a quiet page', 'glob(quiet)(path)', 'quiet === path'],
    ['asks staff', "!isOfStaff || config.staff !== 'withhold'", 'true'],
    ['asks under privacy control', "!situation.isPrivate || config.gpc !== 'suppress'", 'true'],
    ['says a time that does not help', '!ok && okAt && { okAt }', 'okAt && { okAt }'],
  ]),
  ...of('gate/frequency.ts', [
    ['shows once more than the maximum', 'displays.length < max', 'displays.length <= max'],
    ['counts what the person opened', ' && !invited', ''],
    ['counts another wave', ' && wave === (survey.wave ?? null)', ''],
    ['forgets what was left unanswered', "'ignored shown started'", "'ignored'"],
    ['takes the first display for the last', 'displays.findLast(', 'displays.find('],
  ]),
  ...of('gate/pacing.ts', [
    ['asks twice on one visit', 'onVisit < perSession', 'onVisit <= perSession'],
    ['counts a year too long ago', 'now - at < YEAR_MS', 'now - at < 2 * YEAR_MS'],
    ['is silenced by one dismissal', 'displays.length > 1 && ', ''],
    ['is silenced for ever', '!isRefused || now - last!.at >= silenceMs', '!isRefused'],
    ['asks on too early a visit', 'memory.visits >= minVisits', 'memory.visits + 1 >= minVisits'],
  ]),
  ...of('gate/rested.ts', [['asks at once', '!(sinceMs! < waitMs)', '!(sinceMs! < 0)']]),
  ...of('../../schema/src/conditions/holds.ts', [
    ['orders what has no order', 'typeof a === typeof b && ', ''],
    ['leaves out an end of between', 'tests.lte(a, to)', 'tests.lt(a, to)'],
    ['lets a missing fact be in a list', 'actual !== undefined && test(actual, expected)', 'test(actual, expected)'],
    ['takes any for all', '(expected as Condition[]).some(', '(expected as Condition[]).every('],
  ]),
  ...of('../../schema/src/conditions/glob.ts', [
    ['lets * cross a segment', " || (isOpen && (part > '*' || text[i - 1] !== '/'))", ' || isOpen'],
  ]),
  ...of('gate/rank.ts', [['prefers the younger schedule', 'opening(a) - opening(b) ||', 'opening(b) - opening(a) ||']]),
  ...of('outbox/outbox.ts', [
    [
      'counts on from the row alone',
      'Math.max(row?.doc.rev ?? 0, known?.rev ?? 0, rev) + 1',
      '(row?.doc.rev ?? 0) + 1',
    ],
    ['writes what was not to be written', 'if (!doc) return { result: { doc, memory } }', ''],
  ]),
  ...of('outbox/queue.ts', [
    ['removes a revision that nobody named', '= isDone ? undefined : next', '= undefined'],
    ['lets a later acknowledgement be undone', 'Math.max(rev, row.acknowledged?.[sink] ?? 0)', 'rev'],
    ['shelves what a newer revision has overtaken', 'code && row.doc.rev <= rev', 'code'],
    ['forgets a newer revision of this page', '(mirror.get(id)?.rev ?? Infinity) <= rev', 'true'],
    ['gives one endpoint what was for another', '!meant?.length || meant.includes(sink)', 'true'],
    ['chokes on a row that is none', 'if (!isRow(row)) broken.push(key)\n          else if', 'if'],
    [
      'has done with one sink when another has it',
      'sinks.every((name) => !isFor(next, name)',
      'sinks.some((name) => !isFor(next, name)',
    ],
  ]),
  ...of('outbox/ladder/ladder.ts', [
    ['gives up at the first failure', 'reopenings++ < REOPENINGS', 'reopenings++ < 0'],
    ['tries a dead handle for ever', 'reopenings++ < REOPENINGS', 'true'],
    ['never looks above again', 'if (!isProbing) probe()', ''],
    ['opens a full disk anew', " && name !== 'QuotaExceededError'", ''],
    ['leaves rows below', "if (await lower.count('').catch(() => 0)) await", 'if (false) await'],
  ]),
  ...of('outbox/ladder/migrate.ts', [
    [
      'removes below what has changed since',
      'JSON.stringify(row) === text ? { [key]: undefined } : {}',
      '{ [key]: undefined }',
    ],
    ['puts what is below over what is above', 'row === undefined ? { [key]: found } : {}', '{ [key]: found }'],
  ]),
  ...of('outbox/ladder/merge-rows.ts', [
    ['takes the lower revision', 'b.row.doc.rev > a.row.doc.rev', 'b.row.doc.rev < a.row.doc.rev'],
  ]),
  ...of('outbox/stores/indexeddb.ts', [
    ['says written before it is', '        await done\n', ''],
    ['reads the last row of a page again', ', !!after)', ', false)'],
    ['keeps half a decision', 'if (!transaction.error) transaction.abort()', ''],
  ]),
  ...of('outbox/stores/local-storage.ts', [
    ['keeps half a transaction', 'texts.forEach(([key], i) => put(key, before[i]))', ''],
  ]),
  ...of('outbox/erasures.ts', [
    [
      'asks again for what is done',
      'left.length ? { ...row, sinks: left, attempts, until } : undefined',
      '{ ...row, attempts, until }',
    ],
    ['takes no answer for one', 'left.push(sink.id) // nobody answered: later', '// nobody answered'],
    ['does not say which number it was', "row.number ?? ''", "''"],
  ]),
  ...of('delivery/deliver.ts', [
    ['sends while a wait is in force', 'closedUntil > platform.now() && !(isNetworkBack && last?.isNetwork)', 'false'],
    ['lets the network lift a wait that was asked for', 'isNetworkBack && last?.isNetwork', 'isNetworkBack'],
    ['hands over while a wait is in force', 'if (closedUntil > platform.now() || engine', 'if (engine'],
    ['hands over without consent', " || engine.consent !== 'granted'", ''],
    ['believes a wait from a clock that was wrong', 'gate.until < platform.now() + CORRUPT_MS', 'true'],
    ['keeps to the wait that another key was told', 'gate.key === sink.key && ', ''],
    ['sends from every tab', 'isLongBusy && (await', 'true || (await'],
    ['sends the same page again and again', 'after = rows[batch.responses.length - 1]![0]', 'after = undefined'],
    ['skips what did not fit', 'after = rows[batch.responses.length - 1]![0]', 'after = rows.at(-1)![0]'],
    ['forgets to send once more', 'if (isAskedAgain) {', 'if (false) {'],
    ['never closes the gate again', 'if (last) await write(gateKey, undefined)', ''],
    ['hands over more than fits', 'Math.min(transport.limits.maxBytes, maxBytes)', 'transport.limits.maxBytes'],
  ]),
  ...of('delivery/next-step.ts', [
    ['shelves a whole batch for one', 'length > 1', 'false'],
    ['counts a stop as a try', 'attempts: attempts - 1,', 'attempts,'],
    ['says again and again that it has stopped', 'last?.isStopped ? undefined : ', ''],
    [
      'does not hear Retry-After',
      'askedMs === undefined ? backoffMs(attempts, random) : Math.max(askedMs, LEAST_MS)',
      'backoffMs(attempts, random)',
    ],
    ['comes back at once when told so', 'Math.max(askedMs, LEAST_MS)', 'askedMs'],
    ['probes all the time', 'now + PROBE_MS', 'now + 1000'],
  ]),
  ...of('delivery/verdict.ts', [
    ['believes another origin', "if (isElsewhere) return 'retry'", ''],
    ['drops what a wrong address was told', '[401, 403, 404, 410]', '[401, 403]'],
    ['takes a crowd for an error of its own', '[408, 425, 429].includes(status) || ', ''],
  ]),
  ...of('delivery/backoff.ts', [
    ['comes back all at once', 'random() * Math.min', 'Math.min'],
    [
      'waits longer than five minutes',
      'Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts, 20))',
      '(FIRST_MS * 2 ** Math.min(attempts, 20))',
    ],
    ['waits for days when told so', 'Math.min(Math.max(ms, 0), LONGEST_ASKED_MS)', 'Math.max(ms, 0)'],
    ['reads a wait out of nonsense', '/^\\d+$/.test(text)', '/^\\d+/.test(text)'],
  ]),
  ...of('delivery/batch.ts', [
    ['counts characters and not bytes', 'new TextEncoder().encode(text).length', 'text.length'],
    ['sends over the limit', '+ 1) < 0', '+ 1) < -9999'],
  ]),
  ...of('delivery/lease.ts', [
    ['takes a lease that is another’s', 'last.owner !== owner && ', 'false && '],
    ['is locked out by a clock that was wrong', ' && last.until <= now() + CORRUPT_MS', ''],
    ['never renews', 'void claim(LEASE_MS).then(renew, renew)', 'undefined'],
    ['does not give it back', 'await claim(0).catch(() => false)', ''],
  ]),
  ...of('delivery/formats/earshot.ts', [
    ['takes the echo of another batch', 'reply.batch !== batch.id || ', ''],
    ['takes a verdict on another revision', 'one?.id === id && one.rev === rev', 'one?.id === id'],
    ['takes what is refused for stored', "'stored', 'duplicate', 'stale'", "'stored', 'duplicate', 'stale', 'invalid'"],
    ['keeps sending what is known', "'stored', 'duplicate', 'stale'", "'stored'"],
    ['believes any 2xx', 'if (status !== 200) return NOTHING', ''],
  ]),
  ...of('delivery/transport.ts', [
    ['names a document that the batch did not hold', "done === 'all' || done.includes(id) || codes.has(id)", 'true'],
  ]),
  ...of('delivery/attempt.ts', [
    ['reads a reply from elsewhere', 'reply.isElsewhere || ', ''],
    ['sends what is too large', 'if (requests.some(({ body }) => bytes(body) > maxBytes)) return tried', ''],
  ]),
  ...of('run/desk.ts', [
    ['gives up what could not be fetched', "if (engine.consent !== 'denied') flushIn(LOAD_AGAIN_MS)", ''],
    ['lets words go as they are', "type === 'text' || other", 'false'],
  ]),
  ...of('run/resume.ts', [["undoes another tab's answer", "doc?.status === 'shown'\n", 'doc\n']]),
]

/**
 * What only a failing network, a failing device, an old browser, an endpoint of others or a look back needs: a file of
 * its own, fetched ahead and rarely run.
 */
export { formats } from './delivery/formats/others'
export { isAsleep } from './delivery/is-asleep'
export { leased } from './delivery/lease'
export { nextStep } from './delivery/next-step'
export { manage } from './manage'
export { createErasures } from './outbox/erasures'
export { createLadder } from './outbox/ladder/ladder'
export { restore } from './outbox/restore'
export { createShelf } from './outbox/shelf'
export { shelve } from './outbox/shelve'
export { memoryStore } from './outbox/stores/memory'

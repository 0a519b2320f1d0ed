/** The engine in a world of its own, for simulations: `earshot simulate` is made of it. */
export type { Act, Journey, Step } from './simulate/journey'
export { JourneyError, type JourneyProblem } from './simulate/journey-error'
export { type PeopleOptions, type PeopleReport, playPeople } from './simulate/people'
export { type PlayOptions, play } from './simulate/play'
export { readJourney } from './simulate/read-journey'
export { allowedKeys, type JsonLine, readLines } from './simulate/read-lines'
export type { Note, Timeline, TimelineEntry } from './simulate/timeline'

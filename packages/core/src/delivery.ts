/**
 * What takes documents to their collectors: a file of its own, fetched while the person looks at the first question, or
 * when documents wait.
 */
export { createDispatch } from './delivery/dispatch'
export { resume, sweep } from './run/resume'

/** What takes out of free words whom they may name: a file of its own, fetched for a survey that asks for some. */
export { maskAnswer } from './privacy/mask-answer'

import type { Answer, ChoiceQuestion, Survey, Text } from '@earshot/schema'
import type { Facts } from '../gate/condition'

/**
 * Facts as a text may name them: of an answer that is an option, `answers.<id>` gives the option's words, and of one in the
 * person's own words those words. Several are listed with commas; what has no words, a matrix, gives nothing.
 */
export function piped({ questions }: Survey, facts: Facts, say: (text: Text) => string): Facts {
  return (name) => {
    const value = facts(name)
    const question = questions.find(({ id }) => name === `answers.${id}`)
    if (!question || value === undefined || value === null) return value
    const { options } = question as ChoiceQuestion
    const words = (answer: Answer): unknown => {
      const option = options?.find(({ id }) => id === answer)
      return option ? say(option.text) : options ? `${answer}`.replace(/^other:?/, '') : answer
    }
    const said = Array.isArray(value) ? value.map(words).filter(Boolean).join(', ') : words(value as Answer)
    return said === '' || typeof said === 'object' ? undefined : said
  }
}

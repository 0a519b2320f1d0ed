import type { StatementQuestion } from '@earshot/schema'
import type { QuestionView, ViewProps } from '../view'

function StatementView({ question, text }: ViewProps) {
  const { link } = question as StatementQuestion
  return (
    link && (
      <a part="link" href={link.href} target="_blank" rel="noopener">
        {text(link.text)}
      </a>
    )
  )
}

/** Words without an answer, and the link that belongs to them; it opens beside the page, whose prompt stays. */
export const statement: QuestionView = { View: StatementView, hint: () => '' }

import { useContext, useMemo } from 'preact/hooks'
import { testAnswerCommand } from '../words/test-answer'
import { Command } from './command'
import { ReportContext } from './report-context'

/** How to send a test answer to a survey: one command. Nothing if the configuration doesn't name the survey. */
export function TestAnswer({ survey: id }: { survey: string | undefined }) {
  const { config, endpoint } = useContext(ReportContext)
  const survey = config.value?.surveys.find((each) => each.id === id)
  // Made once, so that copying, looking away and coming back gives the same answer.
  const made = useMemo(
    () => ({ id: `test-${Math.random().toString(36).slice(2, 14)}`, at: new Date().toISOString() }),
    [],
  )
  if (!config.value || !survey) return null
  return <Command command={testAnswerCommand(config.value, survey, endpoint, made.id, made.at)} />
}

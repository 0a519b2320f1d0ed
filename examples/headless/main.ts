import { createEarshot, type Run } from '@earshot/core'
import { drawRun } from './draw-run'
import { surveys } from './surveys'

const earshot = createEarshot(surveys)
earshot.on('run', (run) => drawRun(run as Run, document.querySelector<HTMLElement>('#ask')!))

document.querySelector('#export')!.addEventListener('click', () => {
  document.querySelector('#exported')!.textContent = 'november.csv is ready.'
  earshot.track('report_exported', { rows: 1240 })
})

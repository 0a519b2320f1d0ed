import type { Locale } from './locale'

/** English: the reference wording that the other languages translate. */
const en: Locale = {
  tag: 'en',
  dir: 'ltr',
  status: 'reviewed',
  strings: {
    send: 'Send',
    next: 'Next',
    back: 'Back',
    close: 'Close',
    optOut: "Don't ask again",
    who: 'Who sees this',
    optional: 'Optional',
    progress: '{step} of {steps}',
    announcement: '{title} Optional. Press F6 to go to it.',
    required: 'Please answer this question.',
    invalid: 'Please check this answer.',
    masked: 'Left out before sending: {what}',
    storage: 'This could not be kept. Please send it again.',
    thanks: 'Thank you.',
    sent: 'Your answer was sent.',
    kept: 'Kept on this device. It will be sent when you are online.',
    thumbsDown: 'Thumbs down',
    thumbsUp: 'Thumbs up',
    other: 'Other',
    upTo: 'Choose up to {max}',
    agree: 'I agree',
    moveUp: 'Move up',
    moveDown: 'Move down',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'How likely is it that you would recommend {brand} to a friend or colleague?',
      low: 'Not at all likely',
      high: 'Extremely likely',
    },
    'csat-5': {
      wording: 1,
      text: 'Overall, how satisfied are you with {subject}?',
      labels: [
        'Very dissatisfied',
        'Dissatisfied',
        'Neither satisfied nor dissatisfied',
        'Satisfied',
        'Very satisfied',
      ],
    },
    'ces-7': {
      wording: 1,
      text: 'To what extent do you agree or disagree with the following statement: {brand} made it easy for me to handle my issue.',
      low: 'Strongly disagree',
      high: 'Strongly agree',
    },
    'ces-5': {
      wording: 1,
      text: 'To what extent do you agree or disagree with the following statement: {brand} made it easy for me to handle my issue.',
      labels: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
    },
  },
}

export default en

import type { RareInstruments } from '../locale'

/**
 * English words of the instruments that few surveys use, apart from the language itself so that a first prompt stays
 * light. Sources: Sean Ellis (product-market fit); Sauro (SEQ); Lewis, Utesch and Maher 2013 (UMUX-Lite); Albert and
 * Dixon 2003 (expectation and experience); Oliver (disconfirmation); OMB Circular A-11, section 280 (trust).
 */
const en: RareInstruments = {
  pmf: {
    wording: 1,
    text: 'How would you feel if you could no longer use {brand}?',
    labels: [
      'Very disappointed',
      'Somewhat disappointed',
      "Not disappointed (it isn't really that useful)",
      'N/A – I no longer use {brand}',
    ],
  },
  seq: {
    wording: 1,
    text: 'Overall, how difficult or easy was the task to complete?',
    low: 'Very difficult',
    high: 'Very easy',
  },
  'umux-lite-capabilities': {
    wording: 1,
    text: "To what extent do you agree or disagree with the following statement: {brand}'s capabilities meet my requirements.",
    low: 'Strongly disagree',
    high: 'Strongly agree',
  },
  'umux-lite-ease': {
    wording: 1,
    text: 'To what extent do you agree or disagree with the following statement: {brand} is easy to use.',
    low: 'Strongly disagree',
    high: 'Strongly agree',
  },
  expectation: {
    wording: 1,
    text: 'How difficult or easy do you expect this task to be?',
    low: 'Very difficult',
    high: 'Very easy',
  },
  experience: {
    wording: 1,
    text: 'How difficult or easy did you find this task?',
    low: 'Very difficult',
    high: 'Very easy',
  },
  disconfirmation: {
    wording: 1,
    text: 'Compared with what you expected, {subject} was…',
    labels: ['Much worse', 'Worse', 'As expected', 'Better', 'Much better'],
  },
  trust: {
    wording: 1,
    text: 'To what extent do you agree or disagree with the following statement: I trust {brand}.',
    labels: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
  },
}

export default en

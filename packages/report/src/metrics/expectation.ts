import { meanOf } from './mean-of'

const scale = { ends: ['very difficult', 'very easy'], min: 1, max: 7 } as const

export const expectation = meanOf({ name: 'Expectation', ...scale })
export const experience = meanOf({ name: 'Experience', ...scale })

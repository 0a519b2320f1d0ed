import fc from 'fast-check'

// Where a change is judged, the same cases come every time; elsewhere new ones are tried at each run.
if (process.env.CI) fc.configureGlobal({ seed: 20261125 })

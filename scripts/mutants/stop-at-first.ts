// Loaded before the tests of a mutant: one check that rejects it is enough.
import { beforeEach } from 'vitest'

let rejected = false

beforeEach(({ skip, onTestFailed }) => {
  if (rejected) skip('the mutant is rejected already')
  onTestFailed(() => {
    rejected = true
  })
})

import { describe, expect, it } from 'vitest'
import { supports } from '../src/index.ts'
import { createDemo } from './support/demo.ts'

describe('supports', () => {
  const { provider } = createDemo()

  it('says which groups of calls a provider has', () => {
    expect(supports(provider, 'payments')).toBe(true)
    expect(supports(provider, 'payouts')).toBe(false)
    expect(supports(provider, 'refunds')).toBe(false)
    expect(supports(provider, 'notifications')).toBe(false)
  })

  it('takes a group that is undefined for one that is not there', () => {
    const odd = { ...provider, refunds: undefined }
    // a provider without types may do this
    expect(supports(odd as unknown as typeof provider, 'refunds')).toBe(false)
  })
})

import { sign, signedText } from '@pay/core/signing'
import { describe, expect, it } from 'vitest'
import { recipe } from '../src/recipes.ts'

describe('the recipe', () => {
  it('gives the text and the signature that the document prints', () => {
    const fields = { order: 'A1', amount: '25.00', merchant: 'S100042', note: '' }
    expect(signedText(recipe, fields)).toBe('amount=25.00&merchant=S100042&note=&order=A1')
    expect(sign(recipe, fields, 'samplepay-document-secret')).toBe(
      '1f40dd40576b38468e2b67c27b91cb9d6d92205322710edf569901ade1babead',
    )
  })
})

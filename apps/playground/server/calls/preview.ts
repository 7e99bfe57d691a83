import { InputError } from '@pay/core'
import type { Preview } from '../../shared/api.ts'
import type { Workbench } from '../workbench.ts'
import type { FormCall } from './call.ts'
import { inputOf, issuesByField } from './inputs.ts'

/**
 * The signed request that a form stands for. `reveal` shows what the person typed; what the
 * server keeps for a later step stays masked all the same.
 */
export const previewOf = (
  { kept }: Workbench,
  { connected, operation, form }: FormCall,
  reveal: boolean,
): Preview => {
  const { values, used } = kept.restore(form.values)
  try {
    const input = inputOf(operation.fields, values)
    const request = connected.provider.preview(operation.name, input, { reveal: reveal && !used })
    return { kind: 'request', request }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { kind: 'invalid', issues: issuesByField(operation.fields, error.issues) }
  }
}

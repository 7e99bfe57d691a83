import type { Acknowledgements } from '@pay/core'

/** What gateways of the family take for a yes. */
export const acknowledgements = ['success', 'SUCCESS', 'ok', 'OK'] as const

/**
 * The strictest server of the family wants exactly `success`, the loosest takes any text that
 * contains it, so a refusal must not.
 *
 * @source observed on public servers of the family; the documents say `success`
 */
export const acksWith = (body: (typeof acknowledgements)[number]): Acknowledgements => ({
  accept: { status: 200, contentType: 'text/plain', body },
  refuse: { status: 400, contentType: 'text/plain', body: 'fail' },
})

import { html } from 'hono/html'
import type { Sandbox } from '../../options.ts'

export type Html = ReturnType<typeof html>

/** What every part of the page is drawn from. */
export interface View {
  readonly sandbox: Sandbox
  /** From the page to the root of the sandbox: empty, or `../`. */
  readonly root: string
}

/** Enough to see what happened; the rest is at `/_control`. */
export const newest = <T>(list: readonly T[]): readonly T[] => list.slice(-50).reverse()

export const timeOf = (date: Date): string => date.toISOString().replace('T', ' ').slice(0, 19)

export const emptyRow = (columns: number): Html =>
  html`<tr><td colspan="${columns}" class="note">Nothing yet.</td></tr>`

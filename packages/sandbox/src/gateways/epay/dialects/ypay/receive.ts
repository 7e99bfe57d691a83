import { withoutTags } from '../../../../php/strip-tags.ts'
import type { IncomingMessage } from '../../../gateway.ts'
import { byEither } from '../../receive.ts'

/** From wherever it comes, and without any tag, before its signature is looked at. @source public server code of the program */
export const readParameters = async (message: IncomingMessage) =>
  withoutTags(await byEither(message))

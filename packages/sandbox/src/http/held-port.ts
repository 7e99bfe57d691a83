import { connect } from 'node:net'

/**
 * Keeps a port from being given to another program while nobody listens on it: what was to be
 * refused would be answered by a stranger, and the port would be taken when it is wanted back.
 *
 * The connection goes from the port to itself, which TCP allows. It listens to nobody, so whoever
 * else comes is refused.
 *
 * @returns releases the port
 */
export function holdPort(port: number, host: string): () => void {
  const held = connect({ host, port, localAddress: host, localPort: port })
  // Where a system does not allow it, the port is merely free for a while.
  held.on('error', () => {})
  held.unref()
  return () => void held.destroy()
}

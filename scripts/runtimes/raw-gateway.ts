import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { md5Signature } from './merchant.ts'

/** One whole request, as it came over the socket. */
export interface Seen {
  readonly orderId: string
  /** The signature fits, by this server's own reckoning. */
  readonly genuine: boolean
  /** Which connection it came over, and as which request on it; both count from 1. */
  readonly connection: number
  readonly position: number
}

/** How the server ends a connection instead of answering. */
export type Drop = 'closed' | 'reset'

export interface RawGateway {
  readonly url: string
  readonly seen: readonly Seen[]
  readonly close: () => Promise<void>
}

/** A server without HTTP library, so that no request on the wire stays uncounted. Order numbers listed are dropped. */
export async function startRawGateway(
  drops: Readonly<Record<string, Drop>> = {},
): Promise<RawGateway> {
  const seen: Seen[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer(socket => {
    connections += 1
    const connection = connections
    let position = 0
    sockets.add(socket)
    // a client that goes away is no error here
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    onRequests(socket, body => {
      position += 1
      const request = { ...read(body), connection, position }
      seen.push(request)
      respond(socket, request, drops[request.orderId])
    })
  })
  const url = await listen(server)
  return { url, seen, close: () => close(server, sockets) }
}

/** Calls with the body of each request once all of it has arrived. */
function onRequests(socket: Socket, take: (body: string) => void): void {
  let received = Buffer.alloc(0)
  socket.on('data', (bytes: Buffer) => {
    received = Buffer.concat([received, bytes])
    for (let end = endOf(received); end !== null; end = endOf(received)) {
      take(received.subarray(end.head, end.body).toString('utf8'))
      received = received.subarray(end.body)
    }
  })
}

/** Where head and body of the first request end, or `null` while it is not whole. */
function endOf(received: Buffer): { readonly head: number; readonly body: number } | null {
  const blank = received.indexOf('\r\n\r\n')
  if (blank < 0) return null
  const length = /\r\ncontent-length: *(\d+)/i.exec(received.toString('latin1', 0, blank))?.[1]
  const head = blank + 4
  const body = head + Number(length ?? 0)
  return received.length < body ? null : { head, body }
}

function read(body: string): Pick<Seen, 'orderId' | 'genuine'> {
  const fields = Object.fromEntries(new URLSearchParams(body))
  const genuine = fields.pay_md5sign === md5Signature(fields)
  return { orderId: fields.out_trade_no ?? '', genuine }
}

/** @source "MMK interface", Payment_AddOrder: the answer to an accepted payout */
function respond(socket: Socket, { genuine }: Seen, drop: Drop | undefined): void {
  if (drop === 'closed') return void socket.destroy()
  if (drop === 'reset') return void socket.resetAndDestroy()
  const answer = genuine
    ? '{"success":true,"errCode":"0","errMsg":"Success"}'
    : '{"success":false,"errCode":"1","errMsg":"sign error"}'
  const head = `content-type: application/json\r\ncontent-length: ${answer.length}`
  socket.write(`HTTP/1.1 200 OK\r\n${head}\r\nconnection: keep-alive\r\n\r\n${answer}`)
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      // A server that listens on a port has an AddressInfo.
      const { port } = server.address() as AddressInfo
      resolve(`http://127.0.0.1:${port}`)
    })
  })

const close = (server: Server, sockets: ReadonlySet<Socket>): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    for (const socket of sockets) socket.destroy()
  })

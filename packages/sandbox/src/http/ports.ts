/** A server that can stop listening for a while. */
export interface Port {
  shut(): void
  open(): void
}

/** The open servers of a sandbox. */
export interface Ports {
  add(port: Port): void
  remove(port: Port): void
  /** While `true`, nobody listens. */
  refuse(refused: boolean): void
}

export function createPorts(): Ports {
  const ports = new Set<Port>()
  let refusing = false

  return {
    add(port) {
      ports.add(port)
      if (refusing) port.shut()
    },
    remove: port => void ports.delete(port),
    refuse(refused) {
      if (refused === refusing) return
      refusing = refused
      for (const port of ports) refused ? port.shut() : port.open()
    },
  }
}

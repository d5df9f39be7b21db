// On which port does a server of the workspace answer?

import type { Server as HttpServer } from 'node:http'
import type { AddressInfo, Server } from 'node:net'

const TRIES = 20

/**
 * Starts the server on the port, or on the next free one of twenty; 0 takes any free port.
 * Resolves with the port taken. Rejects with a sentence for people where none is free.
 */
export async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + TRIES; candidate += 1) {
    if (await listenOn(server, candidate)) return (server.address() as AddressInfo).port
  }
  throw new Error(
    `No free port from ${port} to ${port + TRIES - 1}: choose others with --port and --app-port.`,
  )
}

function listenOn(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', ready)
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    const ready = (): void => {
      server.off('error', failed)
      resolve(true)
    }
    server.once('error', failed)
    server.once('listening', ready)
    server.listen(port, '127.0.0.1')
  })
}

/** Stops the server at once, open connections (event streams) included. */
export function stop(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

// How does a client that was not written for the workspace reach it? Over HTTP on this machine, with TLS where it insists.

import { connect } from 'node:net'
import { createServer, type Server, type TLSSocket } from 'node:tls'
import { listen } from '#workspace/server/listen.ts'
import { startWorkspace } from '#workspace/server.ts'
import type { World } from '#workspace/world/world.ts'
import type { Certificate } from './certificate.ts'

export interface HttpDoor {
  /** `http://localhost:<port>`. */
  url: string
  close(): Promise<void>
}

/** Serves the account of a world as `npm start` does; `dist` is the package that its pages would show. */
export async function openHttpDoor(world: World, dist = 'dist'): Promise<HttpDoor> {
  const { url, close } = await startWorkspace({ world, dist, port: 0, appPort: 0 })
  return { url, close }
}

export interface SecureDoor {
  port: number
  close(): Promise<void>
}

/** Takes TLS off and hands every byte on to the door. */
export async function openSecureDoor(door: HttpDoor, certificate: Certificate): Promise<SecureDoor> {
  const target = Number(new URL(door.url).port)
  const open = new Set<TLSSocket>()
  const server: Server = createServer(certificate, (socket) => {
    open.add(socket)
    const inner = connect(target, '127.0.0.1')
    socket.on('error', () => inner.destroy())
    socket.on('close', () => open.delete(socket))
    inner.on('error', () => socket.destroy())
    socket.pipe(inner).pipe(socket)
  })
  const port = await listen(server, 0)
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}

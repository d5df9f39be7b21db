// How is Zendesk's own command line run against the workspace? Unchanged, with an address that leads to this machine.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Certificate } from './certificate.ts'

const PROGRAM = fileURLToPath(import.meta.resolve('@zendesk/zcli/bin/run'))

export interface ZcliOptions {
  /** Where its home and the certificate are kept. */
  folder: string
  certificate: Certificate
  /** Of the door that speaks TLS. */
  port: number
  email: string
}

interface Ended {
  code: number | null
  /** What it said, without colours; errors too. */
  said: string
}

export interface Zcli {
  run(args: readonly string[], env?: Record<string, string>): Promise<Ended>
  /** Starts a command that does not end by itself. */
  start(args: readonly string[]): ChildProcess
}

/** Subdomain `127` of the domain `0.0.1` is this machine. */
export async function openZcli({ folder, certificate, port, email }: ZcliOptions): Promise<Zcli> {
  const home = join(folder, 'home')
  const trusted = join(folder, 'cert.pem')
  await mkdir(join(home, 'zcli'), { recursive: true })
  // As if it had just looked for a newer version: it would ask the registry, in a process that outlives it.
  await writeFile(join(home, 'zcli/version'), '{}')
  await writeFile(trusted, certificate.cert)
  const start = (args: readonly string[], env: Record<string, string> = {}): ChildProcess =>
    spawn(process.execPath, [PROGRAM, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: home,
        XDG_DATA_HOME: home,
        XDG_CACHE_HOME: home,
        FORCE_COLOR: '0',
        NODE_EXTRA_CA_CERTS: trusted,
        ZENDESK_SUBDOMAIN: '127',
        ZENDESK_DOMAIN: `0.0.1:${port}`,
        ZENDESK_EMAIL: email,
        ZENDESK_API_TOKEN: 'token',
        ...env,
      },
    })
  return { start, run: (args, env) => ended(start(args, env)) }
}

function ended(program: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
    }
    program.stdout?.on('data', hear)
    program.stderr?.on('data', hear)
    program.on('error', reject)
    program.on('close', (code) => resolve({ code, said }))
  })
}

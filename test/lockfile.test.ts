// Does `npm ci` install the same bytes everywhere, and run nothing of what it installs?
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Entry {
  version?: string
  integrity?: string
  resolved?: string
  link?: boolean
  inBundle?: boolean
  hasInstallScript?: boolean
}

interface Manifest {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
const lock = read('package-lock.json') as { lockfileVersion: number; packages: Record<string, Entry> }
const manifest = read('package.json') as Manifest
const installed = Object.entries(lock.packages).filter(([path]) => path !== '')

describe('the lock file', () => {
  it('holds the hash of every package', () => {
    expect(lock.lockfileVersion).toBe(3)
    expect(installed.length).toBeGreaterThan(100)
    const loose = installed.filter(
      ([, { version, integrity, link, inBundle }]) =>
        link || (!inBundle && (!version || !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))),
    )
    expect(loose.map(([path]) => path)).toEqual([])
  })

  it('takes nothing from elsewhere than the registry', () => {
    const elsewhere = installed.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    )
    expect(elsewhere.map(([path]) => path)).toEqual([])
  })

  it('knows the same packages as the manifest', () => {
    const [, root] = Object.entries(lock.packages).find(([path]) => path === '') ?? []
    const { dependencies, devDependencies } = manifest
    expect(root).toMatchObject({ dependencies, devDependencies })
  })

  it('names who would run something when installed, and each is decided upon', () => {
    const running = installed.flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript ? [path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)] : [],
    )
    const decided = Object.keys(manifest.allowScripts)
    expect([...new Set(running)].filter((name) => !decided.includes(name) && name !== 'fsevents')).toEqual([])
  })
})

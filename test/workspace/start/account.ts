// Which account does `npm start` open: the demo, or an export that somebody has?

import type { Story } from '#workspace/server/setup.ts'
import { createWorld, type World } from '#workspace/world/world.ts'
import type { StartOptions } from './options.ts'

interface StartAccount {
  world: World
  stories: readonly Story[]
  /** One line on what was loaded. */
  summary: string
}

/** `say` hears of progress and of what an export left out. Rejects with a sentence where the folder holds no account. */
export async function readStartAccount(
  options: StartOptions,
  say: (line: string) => void,
): Promise<StartAccount> {
  return options.account === null ? demo(options) : imported(options.account, options, say)
}

async function demo(options: StartOptions): Promise<StartAccount> {
  const { demoAccount } = await import('#workspace/demo/demo.ts')
  const { STORIES } = await import('#workspace/demo/stories.ts')
  const account = demoAccount({
    now: options.now ?? present(),
    ...(options.tickets === null ? {} : { tickets: options.tickets }),
  })
  const count = account.tickets.length + (account.bulk?.size ?? 0)
  return {
    world: createWorld(account),
    stories: Object.values(STORIES),
    summary: `Demo account ${account.name}: ${count.toLocaleString('en')} tickets.`,
  }
}

async function imported(
  folder: string,
  options: StartOptions,
  say: (line: string) => void,
): Promise<StartAccount> {
  const { readAccount } = await import('#workspace/import/import.ts')
  const { account, problems, counts } = await readAccount(folder, say)
  for (const problem of problems.slice(0, 20)) say(String(problem))
  if (problems.length > 20) say(`… and ${problems.length - 20} more`)
  return {
    world: createWorld(options.now === null ? account : { ...account, now: options.now }),
    stories: [],
    summary: `Account from ${folder}: ${countsInWords(counts)}.`,
  }
}

/** `12 tickets (1 left out), 3 users`. */
const countsInWords = (counts: Readonly<Record<string, { read: number; leftOut: number }>>): string =>
  Object.entries(counts)
    .map(([kind, { read, leftOut }]) => {
      const number = `${read.toLocaleString('en')} ${kind.replaceAll('_', ' ')}`
      return leftOut === 0 ? number : `${number} (${leftOut.toLocaleString('en')} left out)`
    })
    .join(', ')

function present(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z')
}

import { afterAll, describe, expect, it } from 'vitest'
import { accountThat } from '#test/doubles/rest.ts'
import { FULL } from '#test/full.ts'
import { CALLS } from '#test/fuzz/adapter-calls.ts'
import { type Call, callsIn, nameOf } from './calls.ts'
import { KINDS, type Kind } from './kinds.ts'
import { QUESTIONS } from './questions.ts'
import { faultOf, looksAlike, type Seen, seenWith } from './row.ts'
import { type FaultScreen, GROUPS } from './screens.tsx'
import { counting } from './table.ts'
import { faultsOf } from './verdict.ts'
import { isRead } from './ways.ts'

/** Every second call of every screen meets one kind; from screen to screen calls and kinds move on, so that a call meets several. */
const STEP = 4

interface Way {
  kind: Kind
  seed: number
}

const seedsOf = ({ seeds = 1 }: Kind): readonly number[] => Array.from({ length: seeds }, (_, seed) => seed)

/** How many rows of a kind there were: each next one takes the next third of the fields. */
const taken = new Map<Kind, number>()

const nextOf = (kind: Kind): Way => {
  const rows = taken.get(kind) ?? 0
  taken.set(kind, rows + 1)
  return { kind, seed: rows % (kind.seeds ?? 1) }
}

const waysFor = (screen: number, call: number): readonly Way[] =>
  FULL
    ? KINDS.flatMap((kind) => seedsOf(kind).map((seed) => ({ kind, seed })))
    : KINDS.filter((_, at) => (screen + call) % 2 === 0 && at === (screen * STEP + call) % KINDS.length).map(
        nextOf,
      )

const LOOKS = 5

/**
 * As it is without a fault, seen twice alike: a part that comes in a file of its own is compiled at the first look, and
 * what is stored and read back takes the world's time, not the screen's.
 */
const undisturbed = async (screen: FaultScreen): Promise<Seen> => {
  let before = await seenWith(screen, [], null)
  for (let looked = 1; looked < LOOKS; looked += 1) {
    const seen = await seenWith(screen, [], null)
    if (looksAlike(seen.during, before.during) && looksAlike(seen.after, before.after)) return seen
    before = seen
  }
  throw new Error(`${screen.name} is another one each time, without any fault`)
}

/** A row that fails is looked at once more: a machine that was slow for a moment fails no screen. */
const problemsOf = async (screen: FaultScreen, call: Call, kind: Kind, seed: number, base: Seen) => {
  const once = async (): Promise<readonly string[]> =>
    faultsOf(call, kind, await seenWith(screen, [faultOf(call, kind, seed)], base.after), base)
  const found = await once()
  return found.length === 0 ? found : once()
}

const table = counting()
/** Calls that were seen, and each with what it met. */
const met = new Set<string>()
const reached = new Set<string>()
const tried = new Set<string>()
/** Names of all calls that any screen made. */
const made = new Set<string>()
afterAll(() => {
  if (FULL) table.print()
})

const ALL = { ...GROUPS, asked: QUESTIONS }

describe.each(Object.entries(ALL))('whatever becomes of one call, %s', (_group, screens) => {
  it.each(screens.map((screen, index) => [screen.name, screen, index] as const))(
    '%s stands, says so, and is whole again',
    async (_name, screen, index) => {
      const base = await undisturbed(screen)
      expect(base.during.loading).toEqual([])
      const calls = callsIn(base.made.all)
      expect(calls.length).toBeGreaterThan(0)
      tried.add(screen.name)
      for (const call of calls) made.add(nameOf(call))
      for (const call of FULL ? calls.map(nameOf) : ['some call']) met.add(call)
      const problems: string[] = []
      for (const [at, call] of calls.entries())
        for (const { kind, seed } of waysFor(index, at)) {
          const found = await problemsOf(screen, call, kind, seed, base)
          table.row(screen.name, kind.name, found.length === 0)
          reached.add(`${FULL ? nameOf(call) : 'some call'}, ${kind.name}, ${seed}`)
          problems.push(...found.map((problem) => (kind.seeds ? `${problem} (third ${seed})` : problem)))
        }
      expect(problems).toEqual([])
    },
    FULL ? 1_800_000 : 120_000,
  )
})

/** In every run over all calls together, in the whole run of each call; a run of some screens only shows nothing. */
it('each third of the fields meets each change', ({ skip }) => {
  if (tried.size < Object.values(ALL).flat().length) skip()
  const due = [...met].flatMap((call) =>
    KINDS.filter(({ seeds }) => seeds !== undefined).flatMap((kind) =>
      seedsOf(kind).map((seed) => `${call}, ${kind.name}, ${seed}`),
    ),
  )
  expect(due.length).toBeGreaterThan(0)
  expect(due.filter((one) => !reached.has(one))).toEqual([])
})

/** Read on the way of a write: whether tags, or a version whose answer was lost, are there. */
const OF_WRITES = ['GET /api/v2/tickets/…/tags', 'GET /api/v2/custom_objects/barometer/records']

/** What the adapters ask for by themselves, each answered with nothing; what they write has tests of its own. */
async function askedByAdapters(): Promise<readonly string[]> {
  const all = await Promise.all(
    Object.values(CALLS).map(async (call) => {
      const { api, host, calls } = accountThat(() => ({ status: 200, body: {} }))
      await call(api, host).catch(() => undefined)
      return calls.map(({ method, path }) => `${method} ${path}`)
    }),
  )
  return callsIn(all.flat())
    .filter((call) => isRead(call))
    .map(nameOf)
    .filter((name) => !OF_WRITES.includes(name))
}

it('every call that the product makes is made by a screen', async ({ skip }) => {
  if (tried.size < Object.values(ALL).flat().length) skip()
  const asked = await askedByAdapters()
  expect(asked.length).toBeGreaterThan(30)
  expect(asked.filter((call) => !made.has(call))).toEqual([])
})

import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { writeUnwritten } from '#app/queries/unwritten.ts'
import { FULL } from '#test/full.ts'
import type { Screen } from '#test/render.tsx'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'
import type { Fault } from '#workspace/controls.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { type Call, callsIn, nameOf } from './calls.ts'
import { compile, pass } from './clock.ts'
import { KINDS } from './kinds.ts'
import { faultOf, inStandingTime } from './row.ts'
import { counting } from './table.ts'

const TICKET = 110
const SECOND = 1_000
const HOUR = 3_600 * SECOND
const SETTINGS = teamSettings({ guardPolicy: 'block', featuresOff: ['inhibitors'] })

/** Two minutes of a fault: three tries each at the save, right after it, and after 30 and 90 seconds; then the one that is taken. */
const MOST_WRITES = 3 * 4 + 1

const SHOWN = 'bm_ans_shown'

interface Saved {
  saved: boolean
  /** Milliseconds of the screen's time that the agent waited. */
  waited: number
  reason: unknown
  /** Whether an answer was on the screen before the save. */
  answered: boolean
  tags: readonly string[]
  /** Ours, by the draft's reason: what the save should leave. */
  made: readonly string[]
  atSave: readonly string[]
}

/** As likely as it was then. */
const steady = (tags: readonly string[]): readonly string[] =>
  tags.map((tag) => tag.replace(/^bm_sug_\d/, 'bm_sug_')).sort()

const chosen = (): boolean => {
  const chips = screen.queryByRole('group', { name: 'Suggested reasons' })
  const chip = chips && within(chips).queryByRole('button', { name: /Refund late/ })
  chip?.click()
  return chip !== null
}

const isAnswered = (): boolean => {
  const list = screen.queryByRole('list', { name: 'Suggested answers' })
  return list !== null && within(list).queryAllByRole('listitem').length > 0
}

const submitted = async ({ desk, tab }: Screen): Promise<{ saved: boolean; waited: number }> => {
  const before = Date.now()
  let outcome: { saved: boolean; at: number } | null = null
  desk.submit(tab.id, 'solved').then(({ saved }) => {
    outcome = { saved, at: Date.now() }
  })
  await pass(8 * SECOND)
  const { saved, at } = outcome ?? { saved: false, at: Number.POSITIVE_INFINITY }
  return { saved, waited: at - before }
}

/** Solves the ticket while the faults last; they end two minutes later. The host drops what is written in the hook. */
const solveWith = (faults: readonly Fault[]): Promise<Saved> =>
  inStandingTime(async (life) => {
    const door = await openSidebar({
      pauses: true,
      life,
      settings: SETTINGS,
      switches: { hookWritesSaved: false },
      controls: { faults: [...faults], switches: { appCap: 'off' } },
    })
    await pass(30 * SECOND)
    for (let tries = 0; !chosen() && tries < 20 && faults.length === 0; tries += 1) {
      await compile()
      await pass(SECOND)
    }
    await pass(2 * SECOND)
    door.desk.edit(door.tab.id, {
      comment: { html: '<p>It is on its way.</p>', public: true, channel: 'email' },
    })
    const before = door.calls().length
    const answered = isAnswered()
    const { saved, waited } = await submitted(door)
    await pass(120 * SECOND)
    const atSave = door.calls().slice(before)
    door.world.setControls({ faults: [] })
    await pass(2 * HOUR)
    await writeUnwritten(door.services, life)
    const ticket = door.world.tickets.get(TICKET)
    const reason = ticket?.custom_fields.find(({ id }) => id === TINY.reasonField)?.value ?? null
    return { saved, waited, reason, answered, tags: steady(ticket?.tags ?? []), made: door.calls(), atSave }
  })

const problemsOf = (row: Saved, base: Saved): readonly string[] => {
  const problems: string[] = []
  if (!row.saved) problems.push('could not be solved')
  if (row.waited > 2_500) problems.push(`the agent waited ${row.waited} ms`)
  if (new Set(row.tags).size !== row.tags.length) problems.push('a tag is there twice')
  if (!row.tags.includes('vip')) problems.push('another’s tag is gone')
  // Where no reason could be offered, what hangs on it is not there either: all else is.
  const kept =
    row.reason === base.reason
      ? base.tags
      : base.tags.filter((tag) => /^(bm_on|bm_turns|vip|bm_ans_shown)/.test(tag))
  // Nor that answers were shown where there were none: only then.
  const due = kept.filter((tag) => row.answered || tag !== SHOWN)
  const lost = due.filter((tag) => !row.tags.includes(tag))
  if (!row.answered && row.tags.includes(SHOWN)) problems.push('answers are said to have been shown')
  if (lost.length > 0) problems.push(`lost: ${lost.join(', ')}`)
  const writes = row.made.filter((call) => /^(PUT|DELETE|POST) .*\/tags$/.test(call)).length
  if (writes > MOST_WRITES) problems.push(`${writes} writes of the tags`)
  return problems
}

const isOfTags = ({ path }: Call): boolean => path.endsWith('/tags')

/** The calls for the tags meet every second kind between them, the others one each. */
const kindsFor = (call: Call, at: number) =>
  FULL
    ? KINDS
    : KINDS.filter((_, index) => (isOfTags(call) ? (index + at) % 2 === 0 : index === at % KINDS.length))

describe('a ticket is solved whatever becomes of one call', () => {
  it(
    'at once, with every tag that was due, each once',
    async () => {
      await solveWith([])
      const base = await solveWith([])
      expect(base).toMatchObject({ saved: true, answered: true, reason: 'billing__refund_late' })
      expect(base.tags).toEqual(expect.arrayContaining(['bm_on_110', 'bm_turns_1_r1', 'vip']))
      const calls = callsIn(base.made)
      expect(calls.filter(isOfTags).map(({ method }) => method)).toEqual(['GET', 'PUT'])
      const table = counting()
      const problems: string[] = []
      for (const [at, call] of calls.entries())
        for (const kind of kindsFor(call, at)) {
          const found = problemsOf(await solveWith([faultOf(call, kind, at)]), base)
          table.row('a save', kind.name, found.length === 0)
          problems.push(...found.map((problem) => `${nameOf(call)}, ${kind.name}: ${problem}`))
        }
      if (FULL) table.print()
      expect(problems).toEqual([])
    },
    FULL ? 600_000 : 60_000,
  )
})

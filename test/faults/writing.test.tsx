import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { FULL } from '#test/full.ts'
import { renderScreen, type Screen } from '#test/render.tsx'
import { openSidebar } from '#test/sidebar.tsx'
import type { Fault } from '#workspace/controls.ts'
import { TINY } from '#workspace/tiny/people.ts'
import type { World } from '#workspace/world/world.ts'
import { type Call, callsIn, nameOf } from './calls.ts'
import { pass } from './clock.ts'
import { alerted } from './deed-accounts.ts'
import { until } from './deed-moves.ts'
import { DEEDS, type Deed } from './deeds.ts'
import { look } from './look.ts'
import { inStandingTime } from './row.ts'
import { counting } from './table.ts'
import { saysSo } from './verdict.ts'
import { isRead, waysOf } from './ways.ts'

const SECOND = 1_000
/** By then everybody has heard, and whoever asks again has done so. */
const PATIENCE = 20 * SECOND
/** No answer at all is waited for thrice, half a minute each. */
const LONG = 100 * SECOND
/** Presses after the fault: one does, and one more where a version in between was met. */
const MOST_PRESSES = 2

interface Written {
  /** Records of the kind, by what is the same in all rows: no moment of writing. */
  records: readonly string[]
  also: unknown
  /** What was said while the fault lasted. */
  said: boolean
  /** Whether it had been taken by then. */
  taken: boolean
  presses: number
  made: readonly string[]
}

const MOMENTS = /"(at|since|expires|updated_at)":("[^"]*"|\d+),?/g
/** A draw's key tells when it was made, and by whom. */
const STAMP = /\d{13}|\d{4}-\d\d-\d\d-\d+-\d+/g

/** Newest versions alone: what a lost answer made twice under one key is the same record. */
const recordsOf = (world: World, kind: string): readonly string[] => {
  const all = world.customObjects.records('barometer').map(({ custom_object_fields: fields }) => fields)
  const own = all.filter((fields) => fields.kind === kind)
  const keys = [...new Set(own.map(({ key }) => String(key)))]
  return keys.map((key) => {
    const versions = own.filter((fields) => fields.key === key)
    const newest = versions.reduce((one, other) =>
      Number(other.version) > Number(one.version) ? other : one,
    )
    return `${key} ${String(newest.body)}`.replaceAll(MOMENTS, '').replaceAll(STAMP, '')
  })
}

/** Of a form, where there is one: what opened it may be called the same. */
const pressable = ({ press }: Deed): HTMLElement | undefined =>
  within(screen.queryByRole('form') ?? document.body)
    .queryAllByRole('button', { name: press })
    .find((button) => !(button instanceof HTMLButtonElement && button.disabled))

const leftBy = (world: World, deed: Deed): string =>
  JSON.stringify([recordsOf(world, deed.kind), deed.also?.(world)])

const isTaken = (world: World, deed: Deed, before: string, base: Written | null): boolean =>
  base === null
    ? leftBy(world, deed) !== before
    : leftBy(world, deed) === JSON.stringify([base.records, base.also])

const write = (deed: Deed, faults: readonly Fault[], base: Written | null): Promise<Written> =>
  inStandingTime(async (life) => {
    const options = {
      ...{ agentId: TINY.admin, pauses: true, life },
      ...(deed.account ? { account: deed.account() } : {}),
      controls: { switches: { appCap: 'off' as const } },
    }
    history.replaceState(null, '', deed.hash ?? '#')
    const door: Screen = deed.hash
      ? await renderScreen(<Review />, { location: 'nav_bar', ...options })
      : await openSidebar({ ...options, settings: {} })
    const { world } = door
    await pass(60 * SECOND)
    await until(() => look().loading.length === 0)
    await deed.prepare()
    await until(() => pressable(deed) !== undefined)
    const before = leftBy(world, deed)
    const calls = door.calls().length
    world.setControls({ faults: [...faults] })
    const good = look()
    pressable(deed)?.click()
    await pass(faults.some(({ kind }) => kind === 'timeout') ? LONG : PATIENCE)
    const seen = look()
    const said = saysSo(seen, good)
    const taken = isTaken(world, deed, before, base)
    const made = door.calls().slice(calls)
    world.setControls({ faults: [] })
    let presses = 0
    for (; presses < MOST_PRESSES && !isTaken(world, deed, before, base); presses += 1) {
      pressable(deed)?.click()
      await pass(PATIENCE)
    }
    return { records: recordsOf(world, deed.kind), also: deed.also?.(world), said, taken, presses, made }
  })

/** Of the deeds, the first are made of all that the others are made of: records, tickets, and both. */
const QUICK = 5

/** One way for what each deed leaves: from deed to deed another one. */
const isQuick = (call: Call, place: number, index: number): boolean =>
  !isRead(call) && call.path.endsWith('/records') && place === (5 * index + 2) % waysOf(call).length

const problemsOf = (row: Written, base: Written, final: boolean): readonly string[] => {
  const problems: string[] = []
  const [found, due] = [JSON.stringify([row.records, row.also]), JSON.stringify([base.records, base.also])]
  if (found !== due && !final) problems.push(`left ${found} instead of ${due}`)
  if (!row.taken && !row.said) problems.push('nothing was said of it')
  if (row.made.length > 3 * base.made.length + 6)
    problems.push(`${row.made.length} calls instead of ${base.made.length}`)
  return problems
}

const QUERIES = 'app/queries'

it('everything that saves what a lead presses for has a deed', () => {
  const savers = readdirSync(QUERIES)
    .filter((file) => !file.includes('.test.'))
    .filter((file) =>
      /\bsave(TeamRecord|Settings|ReasonDetails)\(/.test(readFileSync(join(QUERIES, file), 'utf8')),
    )
    .map((file) => file.replace(/\.tsx?$/, ''))
  expect(savers.length).toBeGreaterThan(0)
  expect([...new Set(DEEDS.map(({ through }) => through))].toSorted()).toEqual(savers.toSorted())
})

describe('what a lead writes', () => {
  const table = counting()
  afterAll(() => {
    if (FULL) table.print()
  })
  it.each((FULL ? DEEDS : DEEDS.slice(0, QUICK)).map((deed, index) => [deed.name, deed, index] as const))(
    '%s: is neither lost nor doubled, whatever becomes of one call',
    async (_name, deed, index) => {
      const base = await write(deed, [], null)
      expect(base).toMatchObject({ taken: true })
      expect(base.records).toHaveLength(1)
      const problems: string[] = []
      for (const [at, call] of callsIn(base.made).entries())
        for (const [place, way] of waysOf(call).entries()) {
          if (!FULL && !isQuick(call, place, index)) continue
          const found = problemsOf(await write(deed, way.faults(call, at), base), base, way.final === true)
          table.row(deed.name, way.name, found.length === 0)
          problems.push(...found.map((problem) => `${nameOf(call)}, ${way.name}: ${problem}`))
        }
      expect(problems).toEqual([])
    },
    FULL ? 600_000 : 60_000,
  )
})

it('an alert that could not be put on record is, once, when the page is looked at again', async () => {
  await inStandingTime(async (life) => {
    history.replaceState(null, '', '#/reasons/last_7_days')
    const { desk, tab, world } = await renderScreen(<Review />, {
      ...{ location: 'nav_bar', agentId: TINY.admin, pauses: true, life, account: alerted() },
      controls: {
        faults: [
          { method: 'POST', path: '/custom_objects/.*/records$', app: true, kind: 'status', status: 500 },
        ],
        switches: { appCap: 'off' },
      },
    })
    await pass(60 * SECOND)
    await until(() => screen.queryByRole('list', { name: 'Is anything unusual?' }) !== null)
    await pass(60 * SECOND)
    expect(recordsOf(world, 'alert')).toEqual([])
    world.setControls({ faults: [] })
    desk.activate(null)
    await pass(600 * SECOND)
    desk.activate(tab.id)
    await pass(60 * SECOND)
    const versions = world.customObjects
      .records('barometer')
      .filter(({ custom_object_fields: fields }) => fields.kind === 'alert')
    expect(versions.map(({ custom_object_fields: fields }) => fields.version)).toEqual([1])
  })
}, 60_000)

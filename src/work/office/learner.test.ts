import { describe, expect, it, vi } from 'vitest'
import { DAY, HOUR, MINUTE } from '#domain/instant.ts'
import {
  browser,
  LATER,
  learnedIn,
  officeOf,
  says,
  TICKETS,
  USER,
  WORDED,
  wait,
} from '#test/doubles/learning.ts'
import { pastTickets, TODAY } from '#test/doubles/past.ts'
import { spreadOf } from '#work/learning/rhythm.ts'

describe('an office that learns', () => {
  it('asks for nothing until this agent’s turn, and then for what three pages can hold', async () => {
    const own = browser()
    const account = officeOf(own, TICKETS)
    expect(await account.learn()).toEqual({ at: null, next: TODAY + spreadOf(USER) })
    expect(account.calls).toEqual([])
    const learned = await wait(account, own)
    expect(learned).toEqual({ at: own.clock.now, next: own.clock.now + DAY })
    expect(account.calls.map(({ path }) => path)).toEqual(['/api/v2/search/count', '/api/v2/search/export'])
    await account.learn()
    expect(account.calls).toHaveLength(2)
  })

  it('suggests afterwards what past contacts taught, in offices that open later too', async () => {
    const own = browser()
    const account = officeOf(own, TICKETS)
    expect(await account.first(WORDED)).toBeUndefined()
    await wait(account, own)
    const suggested = { value: 'refund_late', likelihood: 'likely' }
    expect(await account.first(WORDED)).toMatchObject(suggested)
    expect(await officeOf(own, []).first(WORDED)).toMatchObject(suggested)
  })

  it('tells who listens as of when, and that it was forgotten', async () => {
    const own = browser()
    const account = officeOf(own, TICKETS)
    const heard = vi.fn()
    account.office.hearLearned(heard, new AbortController().signal)
    await wait(account, own)
    expect(heard.mock.calls).toEqual([[own.clock.now]])
    await account.office.ask('forget', null)
    expect(heard.mock.lastCall).toEqual([null])
    expect(await account.first(WORDED)).toBeUndefined()
    expect(await officeOf(own, []).first(WORDED)).toBeUndefined()
  })

  it('answers while it learns', async () => {
    const own = browser()
    const account = officeOf(
      own,
      pastTickets(900, 90, () => ''),
    )
    await account.learn()
    own.clock.now += spreadOf(USER)
    const done: string[] = []
    const learning = account.learn().then(() => done.push('learned'))
    await vi.waitFor(() => expect(account.queries).toHaveLength(2))
    for (const turn of [1, 2, 3]) {
      await account.office.ask('suggest', WORDED)
      await account.office.ask('read', WORDED.source)
      done.push(`answered ${turn}`)
    }
    await learning
    expect(done).toEqual(['answered 1', 'answered 2', 'answered 3', 'learned'])
  })

  it('goes on learning where the frame that had read is closed', async () => {
    const own = browser()
    const account = officeOf(own, TICKETS)
    await account.learn()
    own.clock.now += spreadOf(USER)
    const leaving = new AbortController()
    const left = expect(account.learn({}, leaving.signal)).rejects.toThrow('closed')
    await vi.waitFor(() => expect(account.queries).toHaveLength(1))
    leaving.abort(new Error('closed'))
    await left
    await vi.waitFor(async () => expect(await account.first(WORDED)).toMatchObject({ value: 'refund_late' }))
  })

  it('keeps nothing of what was being learned when it was told to forget', async () => {
    const own = browser()
    const account = officeOf(own, TICKETS)
    await account.learn()
    own.clock.now += spreadOf(USER)
    const learning = account.learn()
    await vi.waitFor(() => expect(account.queries).toHaveLength(1))
    await account.office.ask('forget', null)
    expect(await learning).toMatchObject({ at: null })
    expect(await account.first(WORDED)).toBeUndefined()
  })

  it('takes in all that several frames tell at once', async () => {
    const own = browser()
    const account = officeOf(own, TICKETS)
    await wait(account, own)
    const before = (await learnedIn(own)).reasons.contacts
    const { source } = WORDED
    const solved = [1, 2, 3].map((ticketId) => ({
      source,
      ticketId,
      requesterId: 1,
      value: 'shipping',
      intent: null,
    }))
    await Promise.all(solved.map((one) => account.office.ask('teach', one)))
    expect((await learnedIn(own)).reasons.contacts).toBe(before + 3)
  })

  it('learns nothing where the browser keeps nothing', async () => {
    const account = officeOf(browser(false), TICKETS)
    expect(await account.learn()).toEqual({ at: null, next: TODAY + HOUR })
    expect(account.calls).toEqual([])
  })
})

describe('the sample', () => {
  it('is three pages of the newest at most, whatever the account holds', async () => {
    const own = browser()
    const account = officeOf(
      own,
      pastTickets(4_000, 60, () => ''),
    )
    const begun = own.clock.now + spreadOf(USER)
    await wait(account, own)
    expect(account.queries).toHaveLength(3)
    const windows = account.queries.map((query) => /created>=(\S+)/.exec(query)?.[1] ?? '')
    expect(windows).toEqual(windows.toSorted().reverse())
    // Sixty-seven a day: three thousand are six weeks.
    expect(begun - Date.parse(windows[2] ?? '')).toBeGreaterThan(40 * DAY)
    expect(begun - Date.parse(windows[2] ?? '')).toBeLessThan(45 * DAY)
    own.clock.now += HOUR
    await account.learn({ key: 'other reasons' })
    own.clock.now += 31 * MINUTE
    const { next } = await account.learn({ key: 'other reasons' })
    expect(account.queries).toHaveLength(3)
    expect(Math.floor(next / DAY)).toBe(Math.floor(TODAY / DAY) + 1)
  }, 30_000)

  it('is what changed since, on later days', async () => {
    const own = browser()
    await wait(officeOf(own, TICKETS), own)
    const read = own.clock.now
    own.clock.now += DAY
    // Thirty customers have a new way to say it.
    const news = Array.from({ length: 30 }, (_, place) => ({
      ...LATER,
      id: 9_000 + place,
      requesterId: place,
      text: 'Hello, it says my credentials are wrong, still waiting.',
    }))
    const account = officeOf(own, [...TICKETS, ...news])
    await account.learn()
    expect(account.calls.map(({ query }) => query.get('query'))).toEqual([
      expect.stringMatching(/^updated>=\S+$/),
    ])
    const since = Date.parse(account.queries[0]?.slice('updated>='.length) ?? '')
    expect(read - since).toBeGreaterThanOrEqual(10 * MINUTE)
    expect(read - since).toBeLessThan(11 * MINUTE)
    expect(await account.first(says('it says my credentials are wrong'))).toMatchObject({ value: 'password' })
  })

  it('is read whole again after a week, and where the account’s reasons are others', async () => {
    const own = browser()
    await wait(officeOf(own, TICKETS), own)
    own.clock.now += 2 * DAY
    const account = officeOf(own, TICKETS)
    await account.learn({ key: 'other' })
    own.clock.now += 30 * MINUTE
    await account.learn({ key: 'other' })
    expect(account.queries).toEqual([expect.stringContaining('created>=')])
    own.clock.now += 8 * DAY
    await account.learn({ key: 'other' })
    own.clock.now += 30 * MINUTE
    await account.learn({ key: 'other' })
    expect(account.queries[1]).toContain('created>=')
  })
})

describe('what an agent solves', () => {
  it('is learned at once, once, and not again from the account', async () => {
    const own = browser()
    const account = officeOf(own, TICKETS)
    await wait(account, own)
    const { source } = says('the parcel has run out of credentials')
    const solved = { source, ticketId: 9_000, requesterId: 1, value: 'shipping', intent: null }
    const share = async () => (await learnedIn(own)).reasons
    const before = (await share()).contacts
    await account.office.ask('teach', solved)
    await account.office.ask('teach', solved)
    expect((await share()).contacts).toBe(before + 1)
    own.clock.now += DAY
    const text = source.messages[0]?.text ?? ''
    await officeOf(own, [{ ...LATER, text, value: 'shipping' }]).learn()
    expect((await share()).contacts).toBe(before + 1)
  })

  it('teaches nothing where nothing was learned yet', async () => {
    const own = browser()
    const account = officeOf(own, TICKETS)
    const { source } = WORDED
    await account.office.ask('teach', {
      source,
      ticketId: 1,
      requesterId: 1,
      value: 'shipping',
      intent: null,
    })
    expect(own.written).toEqual([])
  })
})

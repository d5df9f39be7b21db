import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeZaf, REGISTERED } from '#test/doubles/zaf-client.ts'
import type { SaveVote } from '#zendesk/host.ts'
import { zafHost } from '#zendesk/zaf.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

async function votes(vote: SaveVote, signal = new AbortController().signal) {
  const client = fakeZaf()
  zafHost(client, REGISTERED).onSave(vote, signal)
  const decision = client.hook('ticket.save')
  await vi.advanceTimersByTimeAsync(2_000)
  return { client, decision: await decision }
}

const jammed = { clone: () => undefined }

it.each<[string, SaveVote, string | null]>([
  ['nothing to say', async () => undefined, null],
  ['a text', async () => 'Pick a reason first', 'Pick a reason first'],
  ['an empty text', async () => '', null],
  ['something else', (async () => false) as unknown as SaveVote, null],
  ['a rejection', () => Promise.reject(new Error('ours')), null],
  ['a rejection with what cannot be cloned', () => Promise.reject(jammed), null],
  [
    'an exception',
    () => {
      throw jammed
    },
    null,
  ],
  ['an answer just in time', () => new Promise((done) => setTimeout(() => done('Stop'), 1_999)), 'Stop'],
  ['an answer too late', () => new Promise((done) => setTimeout(() => done('Stop'), 2_001)), null],
  ['no answer ever', () => new Promise(() => {}), null],
  ['no promise at all', (() => undefined) as unknown as SaveVote, null],
])('%s', async (_name, vote, stops) => {
  const { decision } = await votes(vote)
  expect(decision).toEqual(stops === null ? null : { stopped: new Error(stops) })
})

it('leaves the vote when its signal aborts, also while it is being asked', async () => {
  const leaving = new AbortController()
  const { client, decision } = await votes(async () => {
    leaving.abort()
    return 'Stop'
  }, leaving.signal)
  expect(decision).toBeNull()
  expect(client.listening('ticket.save')).toBe(0)
})

it('does not take part where the signal has aborted before', async () => {
  const { client } = await votes(async () => 'Stop', AbortSignal.abort())
  expect(client.listening('ticket.save')).toBe(0)
})

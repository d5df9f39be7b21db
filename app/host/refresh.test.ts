import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KEYS } from '#app/queries/keys.ts'
import type { Host } from '#zendesk/host.ts'
import { followChanges, rulesFor } from './refresh.ts'

/** Only what the loop uses: listening. */
const listening = () => {
  const listeners = new Map<string, () => void>()
  const host = {
    on: (event: string, listener: () => void, signal: AbortSignal) => {
      listeners.set(event, listener)
      signal.addEventListener('abort', () => listeners.delete(event))
    },
  } as unknown as Host
  return { host, say: (event: string) => listeners.get(event)?.() }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const follow = () => {
  const client = new QueryClient()
  const invalidated = vi.spyOn(client, 'invalidateQueries')
  const life = new AbortController()
  const { host, say } = listening()
  followChanges(host, client, rulesFor('ticket_sidebar', [77]), life.signal)
  const keys = () => invalidated.mock.calls.map(([filters]) => [filters?.queryKey, filters?.refetchType])
  return { say, life, keys }
}

describe('followChanges', () => {
  it.each([
    'ticket.requester.id.changed',
    'ticket.custom_field_77.changed',
    'ticket.conversation.changed',
    'ticket.tags.changed',
  ])('%s reads the ticket again', (event) => {
    const { say, keys } = follow()
    say(event)
    vi.runAllTimers()
    expect(keys()).toEqual([[KEYS.ticket, 'active']])
  })

  it('gathers what a macro changes into one refresh', () => {
    const { say, keys } = follow()
    say('ticket.tags.changed')
    say('ticket.status.changed')
    say('ticket.custom_field_77.changed')
    vi.runAllTimers()
    expect(keys()).toHaveLength(1)
  })

  it('lets the history age after a save without asking for it', () => {
    const { say, keys } = follow()
    say('ticket.submit.done')
    vi.runAllTimers()
    expect(keys()).toContainEqual([KEYS.history, 'none'])
    expect(keys()).toContainEqual([KEYS.ticket, 'active'])
  })

  it('is silent once its signal has aborted, also about what was due', () => {
    const { say, life, keys } = follow()
    say('ticket.tags.changed')
    life.abort()
    say('ticket.tags.changed')
    vi.runAllTimers()
    expect(keys()).toEqual([])
  })

  it('follows no ticket where there is none', () => {
    expect(rulesFor('nav_bar', [])).toEqual([])
    expect(rulesFor('user_sidebar', []).some(({ event }) => event.startsWith('ticket.'))).toBe(false)
  })
})

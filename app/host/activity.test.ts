import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Host, HostLocation } from '#zendesk/host.ts'
import { watchActivity } from './activity.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const watch = (location: HostLocation, size: number) => {
  const listeners = new Map<string, () => void>()
  const host = {
    context: { location },
    on: (event: string, listener: () => void) => listeners.set(event, listener),
  } as unknown as Host
  const win = { innerHeight: size, innerWidth: size, setTimeout, clearTimeout } as unknown as Window
  const life = new AbortController()
  const told: boolean[] = []
  watchActivity(host, win, (active) => told.push(active), life.signal)
  return { told, life, say: (event: string) => listeners.get(event)?.() }
}

describe('watchActivity', () => {
  it('believes what Zendesk says', () => {
    const { told, say } = watch('ticket_sidebar', 0)
    say('app.activated')
    say('app.activated')
    say('app.deactivated')
    expect(told).toEqual([true, false])
  })

  it('takes a frame with a size for shown where the first word was missed', () => {
    const { told } = watch('ticket_sidebar', 300)
    vi.runAllTimers()
    expect(told).toEqual([true])
  })

  it('waits for the first word in a hidden tab', () => {
    const { told, say } = watch('ticket_sidebar', 0)
    vi.runAllTimers()
    expect(told).toEqual([])
    say('app.activated')
    expect(told).toEqual([true])
  })

  it('stays hidden when it was hidden before the wait was over', () => {
    const { told, say } = watch('ticket_sidebar', 300)
    say('app.deactivated')
    vi.runAllTimers()
    expect(told).toEqual([false])
  })

  it('shows the nav bar at once: its frame is made at the first click', () => {
    expect(watch('nav_bar', 0).told).toEqual([true])
  })
})

import { act } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { FULL } from '#test/full.ts'
import { SEED } from '#test/seed.ts'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'
import { connectInProcess } from '#workspace/in-process/sdk-client.ts'
import type { Connect } from '#workspace/in-process.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import type { Host } from '#zendesk/host.ts'
import { zafHost } from '#zendesk/zaf.ts'
import { compile, pass } from './clock.ts'
import { look, RAW } from './look.ts'
import { inStandingTime } from './row.ts'

const SECOND = 1_000

type Say = (event: string, message?: unknown) => void

/** A host that also says what it is told to say, to whoever listens. */
const telling = (): { connect: Connect; say: Say; heard: () => readonly string[] } => {
  const listeners = new Map<string, Set<(message: unknown) => void>>()
  const connect: Connect = (desk) => async (guid) => {
    const { client, registered } = connectInProcess(desk, guid)
    const host = zafHost(client, registered)
    const on: Host['on'] = (event, listener, signal) => {
      const known = listeners.get(event) ?? new Set()
      listeners.set(event, known.add(listener as (message: unknown) => void))
      signal.addEventListener('abort', () => known.delete(listener as (message: unknown) => void))
      host.on(event, listener, signal)
    }
    return { host: { ...host, on }, client }
  }
  const say: Say = (event, message) => {
    for (const listener of [...(listeners.get(event) ?? [])]) listener(message)
  }
  return { connect, say, heard: () => [...listeners.keys()].sort() }
}

const open = async (life: AbortSignal, options: Partial<Parameters<typeof openSidebar>[0]> = {}) => {
  const host = telling()
  const door = await openSidebar({
    ...{ pauses: true, life, connect: host.connect, controls: { switches: { appCap: 'off' } } },
    ...options,
  })
  await pass(60 * SECOND)
  for (let tries = 0; tries < 30 && look().loading.length > 0; tries += 1) {
    await compile()
    await pass(SECOND)
  }
  return { ...door, ...host }
}

const textNow = (): string => [...look().parts].join('\n')

afterEach(() => expect(document.querySelector('main')).toBeNull())

describe('events of the host', () => {
  it('in any order and with anything in them leave a screen that is whole once it is shown', async () => {
    await inStandingTime(async (life) => {
      const { say, heard, calls } = await open(life)
      const before = textNow()
      expect(heard()).toEqual(expect.arrayContaining(['app.activated', 'app.deactivated', 'ticket.updated']))
      const one = fc.tuple(fc.constantFrom(...heard()), fc.anything())
      await fc.assert(
        fc.asyncProperty(fc.array(one, { maxLength: 12 }), async (events) => {
          const made = calls().length
          for (const [event, message] of events) {
            say(event, message)
            await pass(100)
          }
          say('app.activated')
          await pass(20 * SECOND)
          const { parts } = look()
          for (const [, text] of parts) expect(RAW.test(text)).toBe(false)
          expect(textNow()).toBe(before)
          // Not one for each thing that is said: what is said at once is looked at once.
          expect(calls().length - made).toBeLessThanOrEqual(12 + 3 * events.length)
        }),
        { numRuns: FULL ? 200 : 8, seed: SEED },
      )
    })
  }, 120_000)

  it('while it is hidden ask for nothing; once it is shown it looks once', async () => {
    await inStandingTime(async (life) => {
      const { say, calls } = await open(life)
      const before = textNow()
      say('app.deactivated')
      const made = calls().length
      for (let count = 0; count < 20; count += 1) {
        say('ticket.updated', { id: 110 })
        say('ticket.requester.id.changed', 900_002)
        say('ticket.conversation.changed')
        await pass(SECOND)
      }
      expect(calls().length).toBe(made)
      say('app.deactivated')
      say('app.activated')
      say('app.activated')
      await pass(20 * SECOND)
      expect(textNow()).toBe(before)
      expect(calls().length - made).toBeLessThanOrEqual(6)
    })
  }, 60_000)
})

describe('a form without our fields', () => {
  it('says so, and a ticket on it can be solved though the guard blocks', async () => {
    await inStandingTime(async (life) => {
      const tiny = tinyAccount()
      const ours = new Set<number>([TINY.reasonField, TINY.inhibitorField])
      const account = {
        ...tiny,
        forms: tiny.forms.map((form) => ({
          ...form,
          ticket_field_ids: form.ticket_field_ids.filter((id) => !ours.has(id)),
        })),
      }
      const door = await open(life, { account, settings: teamSettings({ guardPolicy: 'block' }) })
      expect(look().parts.get('Reason')).toMatch(/form/i)
      let saved: boolean | null = null
      await act(async () => undefined)
      door.desk.submit(door.tab.id, 'solved').then((outcome) => {
        saved = outcome.saved
      })
      await pass(8 * SECOND)
      expect(saved).toBe(true)
    })
  }, 60_000)
})

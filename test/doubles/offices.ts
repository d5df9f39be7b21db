// Where could a frame's work be done, in a test where all is one thread?

import { vi } from 'vitest'
import type { TicketSource } from '#domain/ticket-source.ts'
import { twoEnds } from '#test/doubles/lines.ts'
import { callOffice } from '#work/call-office.ts'
import { type FromFrame, PROTOCOL } from '#work/protocol.ts'
import { serve } from '#work/serve.ts'
import type { Place } from '#work/summon.ts'
import type { Done, Given, Office, Reading, TaskName } from '#work/tasks.ts'

export const life = new AbortController().signal
export const nobody = () => Promise.reject(new Error('nobody calls'))

export const text = (subject: string): TicketSource => ({ subject, messages: [] })

export const reading = (words: string): Reading => ({
  text: { subject: words, parts: [], language: 'unknown' },
  words,
  thanks: [],
  mood: { words: [], shouted: 0 },
})

export interface FakePlace extends Place {
  left: boolean
  breakDown: () => void
}

/** Answers readings with `who` and their subject, everything else with a failure. */
export const officeOf = (who: string, asked: string[] = []): Office => ({
  async ask<T extends TaskName>(task: T, given: Given<T>, signal?: AbortSignal): Promise<Done<T>> {
    signal?.throwIfAborted()
    if (task !== 'read') throw new Error(`no ${task} here`)
    const { subject } = given as TicketSource
    asked.push(subject)
    return reading(`${who}: ${subject}`) as Done<T>
  },
  hear: () => undefined,
  hearLearned: () => undefined,
})

export const place = (
  answer: ((line: Parameters<typeof serve>[0]) => void) | null,
  own = false,
): FakePlace => {
  const [line, far] = twoEnds()
  answer?.(far)
  let tell: () => void = () => undefined
  let broken = false
  return {
    line,
    own,
    left: false,
    leave() {
      this.left = true
    },
    broken: () => broken,
    onBroken(listener) {
      tell = listener
    },
    breakDown() {
      broken = true
      tell()
    },
  }
}

export const worker = (who: string, own = false): FakePlace =>
  place((far) => serve(far, ({ version }) => (version === '1' ? officeOf(who) : null), life), own)

export const hello = (version: string) => (): FromFrame => ({
  hello: PROTOCOL,
  version,
  installationId: 1,
  userId: 1,
  now: 0,
})

export const frame = (places: readonly (FakePlace | null)[], version = '1') =>
  callOffice({
    hello: hello(version),
    places: places.map((one) => () => one),
    here: async () => officeOf('here'),
    call: nobody,
  })

/** Who answered what, once all timers that matter have run. */
export const answered = async (asked: Promise<Reading>, milliseconds = 100): Promise<string> => {
  await vi.advanceTimersByTimeAsync(milliseconds)
  return (await asked).words
}

// What does a frame hear and have done that has neither other frames nor workers beside it?

import type { SettingsNews } from '#app/queries/settings-news.ts'
import type { Instant } from '#domain/instant.ts'
import type { FactStore } from '#store/facts.ts'
import { callOffice, type FrameOffice } from '#work/call-office.ts'
import { callsOf } from '#work/calls.ts'
import { openOffice } from '#work/office/office.ts'
import { PROTOCOL } from '#work/protocol.ts'
import type { Api } from '#zendesk/api.ts'
import type { FrameFacts } from '#zendesk/frame-facts.ts'

/** Nobody listens, nobody tells. */
export const NO_NEWS: SettingsNews = { tell: () => undefined, hear: () => undefined }

/** No other frame is open. */
export const ALONE: FrameFacts = { ask: async () => null, share: () => undefined }

/** All work is done on this thread. */
export const officeOfFrame = (facts: FactStore, api: Api, now: () => Instant): FrameOffice =>
  callOffice({
    hello: () => ({ hello: PROTOCOL, version: '0', installationId: 9001, userId: 1, now: Date.now() }),
    places: [],
    here: async () => openOffice({ facts, now }),
    call: callsOf(api),
  })

/** For queries that have nothing worked out. */
export const NO_OFFICE: FrameOffice = {
  ask: () => Promise.reject(new Error('nobody works here')),
  hear: () => undefined,
  hearLearned: () => undefined,
  rest: () => undefined,
  wake: () => undefined,
}

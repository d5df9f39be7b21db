import { describe, expect, it } from 'vitest'
import { wordOn } from '#app/sidebar/agent-word.tsx'
import { HOUR } from '#domain/instant.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { NOW, openTicket } from '#test/open-ticket.ts'
import { aContact, aCustomer, someMetrics } from '#test/samples/records.ts'
import { verdictOf } from './verdict.ts'

const begun = NOW - 30 * HOUR
const earlier = aContact({
  id: 2,
  status: 'open',
  channel: 'web',
  createdAt: begun,
  submitterId: 800002,
  metrics: someMetrics({ requesterUpdatedAt: begun, firstResolutionMinutes: null }),
})
const repeats = (agentsLogContacts: boolean, staff?: boolean): string[] | undefined =>
  verdictOf({
    ticket: openTicket(),
    contacts: [earlier],
    customer: aCustomer(staff === undefined ? {} : { staff }),
    taxonomy: buildTaxonomy([], {}),
    settings: { ...DEFAULT_SETTINGS, agentsLogContacts },
    word: wordOn(openTicket()),
    now: NOW,
  })
    ?.computed.evidence.map(({ id }) => id)
    .filter((id) => id.startsWith('repeat'))

describe('what counts as an earlier contact', () => {
  it('is a logged call, unless the team logs none: then we began it', () => {
    expect(repeats(true)).toEqual(['repeat_assumed'])
    expect(repeats(false)).toEqual([])
  })

  it('is nothing of a colleague', () => {
    expect(repeats(true, true)).toEqual([])
    expect(repeats(true, false)).toEqual(['repeat_assumed'])
  })
})

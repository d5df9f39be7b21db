import { describe, expect, it } from 'vitest'
import { indexDocument } from '#domain/answers/index-document.ts'
import { hash32 } from '#domain/hash.ts'
import { DAY } from '#domain/instant.ts'
import type { FactStore } from '#store/facts.ts'
import { browser, LATER, learnedIn, officeOf, says, TICKETS, WORDED, wait } from '#test/doubles/learning.ts'
import { TODAY } from '#test/doubles/past.ts'
import { anArticle } from '#test/samples/records.ts'
import type { Walk } from '#work/kept-index.ts'
import { openShelf } from '#work/shelf.ts'

/** All that can be read in it: texts as they are, and the bytes of numbers as letters of one and of two bytes. */
const readable = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    const wide = bytes.subarray(0, bytes.length - (bytes.length % 2))
    return `${new TextDecoder('latin1').decode(bytes)}\n${new TextDecoder('utf-16le').decode(wide)}`
  }
  if (Array.isArray(value)) return value.map(readable).join('\n')
  if (typeof value !== 'object' || value === null) return String(value)
  const all = value instanceof Map ? [...value].flat() : Object.entries(value).flat()
  return all.map(readable).join('\n')
}

const index = async (facts: FactStore): Promise<void> => {
  const shelf = openShelf(facts)
  const source = { name: 'articles:en-us', cursor: null, pages: 0, done: true, off: false, newest: 0 }
  const walk: Walk = { begun: TODAY, sources: [source], usual: 'en', tooLarge: false, topics: null }
  const items = [
    anArticle(12, { title: 'Time until payments return', text: 'Five days.' }),
    anArticle(13, { title: 'Opening hours', text: 'From nine to five.' }),
  ]
  await shelf.keepPage(
    walk,
    source,
    items.map((item) => indexDocument(item, 'en')),
  )
  await shelf.finish({
    walk: { ...walk, sources: [{ ...source, pages: 1 }] },
    at: TODAY,
    next: TODAY + 365 * DAY,
    changes: 0,
  })
}

/** Sent with each contact about refunds. */
const answered = TICKETS.map((ticket) => ({
  ...ticket,
  tags: ticket.value === 'refund_late' ? [`bm_on_${ticket.id}`, 'bm_sent_a12', 'bm_sent_via_top'] : [],
}))

describe('answers that were learned', () => {
  it('stand first for the wording that they solved, and say so', async () => {
    const own = browser()
    await index(own.facts)
    const account = officeOf(own, answered)
    const context = {
      requesterSegments: null,
      readAt: new Map(),
      sentAt: new Map(),
      pinned: [],
      now: TODAY,
      allowedHosts: [],
    }
    const ask = { source: WORDED.source, locale: 'en-us', context, community: true, found: null }
    expect((await account.office.ask('rank', ask)).answers).toEqual([])
    await wait(account, own)
    const { answers } = await account.office.ask('rank', ask)
    expect(answers[0]?.key).toBe('article:12')
    const why = answers[0]?.why.find(({ because }) => because === 'solved_similar')
    expect(why).toMatchObject({ word: expect.stringMatching(/money|waiting|card|return|back|still/) })
  })
})

describe('what storage is given', () => {
  const COMMON = 'zanzibarquux'
  const RARE = 'quixotrelle'
  const tail = (id: number): string =>
    [
      COMMON,
      `order ZQ-${id}-77`,
      'write to plantedname@planted-host.example or see https://planted-host.example/secretpath',
      id % 100 === 0 ? RARE : '',
    ].join(' ')
  const planted = answered.map((ticket) => ({ ...ticket, text: `${ticket.text} ${tail(ticket.id)}` }))

  it('holds no word of any contact, nor a feature of those that few have used', async () => {
    const own = browser()
    await index(own.facts)
    own.written.length = 0
    const account = officeOf(own, planted)
    await wait(account, own)
    const source = says(`Hello ${COMMON} ${RARE}`).source
    await account.office.ask('teach', {
      source,
      ticketId: 1,
      requesterId: 1,
      value: 'password',
      intent: null,
    })
    own.clock.now += DAY
    await officeOf(own, [{ ...LATER, text: tail(1) }]).learn()
    const all = own.written.map(readable).join('\n').toLowerCase()
    expect(all.length).toBeGreaterThan(1_000)
    const words = new Set(planted.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? []))
    // Names of fields and of reasons are ours.
    const ours = new Set(['reasons', 'weights', 'counts', 'places', 'password', 'shipping', 'refund'])
    expect([...words].filter((word) => !ours.has(word) && all.includes(word))).toEqual([])

    const kept = await learnedIn(own)
    const answersHold = (word: string) => kept.answers?.features.includes(hash32(`${kept.salt}\n${word}`))
    const reasonsHold = (word: string) =>
      [...kept.reasons.hashes].some(
        (hash) => (hash & 0x7fffffff) === (hash32(`${kept.salt}\nw${word}`) & 0x7fffffff),
      )
    expect([answersHold(COMMON), reasonsHold(COMMON)]).toEqual([true, true])
    for (const word of [RARE, '77', 'plantedname', 'planted', 'secretpath', 'secretpath.', 'host'])
      expect([word, answersHold(word), reasonsHold(word)]).toEqual([word, false, false])
    expect(kept.salt).toMatch(/^[0-9a-f]{32}$/)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '#domain/content.ts'
import { URLS } from '#test/abuse/urls.ts'
import { anArticle, aPost } from '#test/samples/records.ts'
import { type AccessContext, accessOf, hostOf, mayLeadTo, webAddress } from './access.ts'

const CONTEXT: AccessContext = { requesterSegments: [10, 11], allowedHosts: ['help.example.com'] }

describe('accessOf', () => {
  it.each<[string, Item, Partial<AccessContext>, boolean, string]>([
    ['an open article', anArticle(1), {}, true, 'everyone'],
    ['open, segments never asked', anArticle(1), { requesterSegments: null }, true, 'everyone'],
    ['a draft', anArticle(1, { draft: true }), {}, false, 'draft'],
    ['a segment that the requester is in', anArticle(1, { segmentIds: [9, 11] }), {}, true, 'segment'],
    [
      'a segment that is not known to be the requester’s',
      anArticle(1, { segmentIds: [9] }),
      {},
      false,
      'staff_only',
    ],
    [
      'a segment, segments not known',
      anArticle(1, { segmentIds: [11] }),
      { requesterSegments: null },
      false,
      'unknown_segment',
    ],
    ['a row that tells no segment', anArticle(1, { segmentIds: null }), {}, false, 'unknown_segment'],
    ['a post of an open topic', aPost(1), {}, true, 'everyone'],
    ['a post of an unknown topic', aPost(1, { segmentIds: null }), {}, false, 'unknown_segment'],
    [
      'another brand',
      anArticle(1, { url: 'https://other.example.com/hc/articles/1' }),
      {},
      false,
      'other_host',
    ],
    [
      'a look-alike host',
      anArticle(1, { url: 'https://help.example.com.evil.net/hc/articles/1' }),
      {},
      false,
      'other_host',
    ],
    [
      'a host in the user part',
      anArticle(1, { url: 'https://help.example.com@evil.net/hc/articles/1' }),
      {},
      false,
      'other_host',
    ],
    [
      'an address that anybody on the way could change',
      anArticle(1, { url: 'http://help.example.com/hc/articles/1' }),
      {},
      false,
      'other_host',
    ],
    ['no address', anArticle(1, { url: '' }), {}, false, 'other_host'],
    [
      'a host of the team’s list',
      anArticle(1, { url: 'https://docs.example.org/a' }),
      { allowedHosts: ['docs.example.org'] },
      true,
      'everyone',
    ],
  ])('%s', (_, item, change, insertable, because) => {
    expect(accessOf(item, { ...CONTEXT, ...change })).toEqual({ insertable, because })
  })

  it('is never insertable unless open to all or shared with this requester', () => {
    const segments = fc.option(fc.array(fc.nat(5), { maxLength: 4 }))
    fc.assert(
      fc.property(segments, segments, fc.boolean(), (segmentIds, requesterSegments, draft) => {
        const access = accessOf(anArticle(1, { segmentIds, draft }), { ...CONTEXT, requesterSegments })
        const shared = segmentIds?.some((id) => requesterSegments?.includes(id)) ?? false
        const open = segmentIds !== null && segmentIds.length === 0
        expect(access.insertable).toBe(!draft && (open || shared))
      }),
    )
  })
})

describe('hostOf', () => {
  it.each([
    ['https://Help.Example.com/hc', 'help.example.com'],
    ['http://help.example.com:8080/hc', 'help.example.com'],
    ['https://a@b.example.com/', 'b.example.com'],
    ['https://evil.net\\@help.example.com/hc', 'evil.net'],
    ['https://help.example.com%2eevil.net/', 'help.example.com.evil.net'],
    ['https://help.example.com@evil.net/hc', 'evil.net'],
    ['https://help.example.com./hc', 'help.example.com'],
    ['https://', null],
    ['mailto:a@help.example.com', null],
    ['//help.example.com/hc', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%s', (url, host) => {
    expect(hostOf(url)).toBe(host)
  })
})

describe('an address that may stand in a reply', () => {
  it.each([
    ['https://help.example.com/hc', true],
    ['HTTPS://HELP.example.com./hc', true],
    ['https://help.example.com:443/hc', true],
    ['https://help.example.com:8443/hc', false],
    ['https://agent@help.example.com/hc', false],
    ['https://:word@help.example.com/hc', false],
    ['https:help.example.com/hc', false],
    // A Cyrillic e.
    ['https://h\u0435lp.example.com/hc', false],
  ])('%s: %s', (url, allowed) => {
    expect(mayLeadTo(url, ['help.example.com'])).toBe(allowed)
  })

  it('pretends nothing where it is opened', () => {
    expect(webAddress('https://help.example.com@stranger.invalid/hc')).toBeUndefined()
    expect(webAddress('https://www.example.org/page')).toBe('https://www.example.org/page')
  })
})

describe('addresses that run, call or lead elsewhere', () => {
  it.each(URLS)('%j leads to a page of the web or nowhere', (url) => {
    const shown = webAddress(url)
    if (shown !== undefined) expect(new URL(shown).protocol).toMatch(/^https?:$/)
    const { insertable } = accessOf(anArticle(1, { url }), CONTEXT)
    expect(insertable).toBe(false)
  })
})

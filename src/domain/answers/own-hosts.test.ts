import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '#domain/content.ts'
import { STRINGS } from '#test/abuse/strings.ts'
import { anArticle, aPost } from '#test/samples/records.ts'
import { ownHosts } from './own-hosts.ts'

const HOST = 'help.example.com'
const articles = (count: number, host = HOST): readonly Item[] =>
  Array.from({ length: count }, (_, at) =>
    anArticle(at + 1, { url: `https://${host}/hc/en-us/articles/${at + 1}-title` }),
  )

describe('hosts of the help centre', () => {
  it.each<[string, readonly Item[], readonly string[]]>([
    ['none of nothing', [], []],
    ['by one article', articles(1), [HOST]],
    ['by a post', [aPost(7, { url: `https://${HOST}/hc/en-us/community/posts/7` })], [HOST]],
    ['without a locale', [anArticle(1, { url: `https://${HOST}/hc/articles/1` })], [HOST]],
    ['of two brands', [...articles(6), ...articles(3, 'help.other.example')], [HOST, 'help.other.example']],
    ['without one that few lead to', [...articles(9), ...articles(1, 'stranger.invalid')], [HOST]],
    ['not by another item’s page', [anArticle(1, { url: `https://${HOST}/hc/en-us/articles/2` })], []],
    [
      'not by a post’s page for an article',
      [anArticle(1, { url: `https://${HOST}/hc/community/posts/1` })],
      [],
    ],
    ['not by any page', [anArticle(1, { url: `https://${HOST}/wiki/1` })], []],
    ['not without encryption', [anArticle(1, { url: `http://${HOST}/hc/articles/1` })], []],
    ['not where somebody is named', [anArticle(1, { url: `https://a:b@${HOST}/hc/articles/1` })], []],
    ['not at a port', [anArticle(1, { url: `https://${HOST}:8443/hc/articles/1` })], []],
  ])('%s', (_, items, hosts) => {
    expect(ownHosts(items)).toEqual(hosts)
  })

  it('are never those of addresses that somebody slipped into a few', () => {
    const slipped = fc.array(fc.constantFrom(...STRINGS), { maxLength: 3 })
    fc.assert(
      fc.property(slipped, (urls) => {
        const strange = urls.map((url, at) => anArticle(100 + at, { url }))
        expect(ownHosts([...articles(12), ...strange])).toEqual([HOST])
      }),
    )
  })
})

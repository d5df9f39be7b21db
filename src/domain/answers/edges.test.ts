import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { CONTEXT } from '#test/samples/ranking.ts'
import { anActivity, anArticle, aPost, NOW } from '#test/samples/records.ts'
import { accessOf } from './access.ts'
import { buildIndex } from './answer-index.ts'
import { plainArticle } from './html-text.ts'
import { itemKeysIn, itemOfKey } from './item.ts'
import { itemsInReply } from './links.ts'
import { marksIn } from './marks.ts'
import { searchAnswers } from './search.ts'
import { seenWords } from './seen-words.ts'
import { searchedInVain } from './vain-search.ts'

describe('the edges of what is read', () => {
  it('a post has no draft: whatever it carries, it may be sent', () => {
    const post = { ...aPost(1), draft: true }
    expect(accessOf(post, CONTEXT).insertable).toBe(true)
    expect(accessOf(anArticle(1, { draft: true }), CONTEXT)).toEqual({ insertable: false, because: 'draft' })
  })

  it('an index of posts that do not betray their language has none', () => {
    expect(buildIndex([aPost(1, { title: 'xyz' })]).partitions.map(({ language }) => language)).toEqual([
      'unknown',
    ])
    expect(buildIndex([]).partitions).toEqual([])
  })

  it('posts that do not betray their language are in that of most items', () => {
    const items = [1, 2, 3].map((id) => anArticle(id, { locale: id === 3 ? 'de' : 'fr' }))
    const { partitions } = buildIndex([
      anArticle(9, { locale: 'de' }),
      ...items,
      anArticle(8, { locale: 'de' }),
      aPost(1, { title: 'xyz' }),
    ])
    const holding = partitions.find(({ documents }) => documents.some(({ key }) => key === 'post:1'))
    expect(holding?.language).toBe('de')
  })

  it.each(['articles/0', 'articles/9999999999999999', 'community/posts/0'])(
    'no item has such a number: %s',
    (path) => {
      expect(itemsInReply(`https://help.example.com/hc/en-us/${path}`, ['help.example.com'])).toEqual([])
    },
  )

  it.each(['article:12', 'post:7', 'article:1234567890123456'])('a key names its item: %s', (key) => {
    expect(itemKeysIn([key])).toEqual([key])
  })

  it.each([
    'article:',
    'article:x',
    'articles:1',
    'xpost:1',
    'post:1x',
    'post:12345678901234567',
    'user:1',
    '',
  ])('what is no key names none: %j', (key) => {
    expect(itemOfKey(key)).toBeNull()
    expect(itemKeysIn([key])).toEqual([])
  })

  it('headings are h1 to h6, and nothing that begins alike', () => {
    const html = [1, 2, 3, 4, 5, 6].map((level) => `<h${level}>${level}</h${level}>`).join('')
    expect(plainArticle(`${html}<h7>7</h7><h1x>8</h1x><h12>9</h12><hr>`).headings).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ])
  })

  it('a mark in a quoted attribute ends no tag, whichever quote it is, and a quote in text opens none', () => {
    expect(plainArticle('<a title=\'a > b\' x="c > d">link</a>').text).toBe('link')
    expect(plainArticle('it\'s <b>one</b>, "two" > 1').text).toBe('it\'s one, "two" > 1')
  })

  it('at most 50 marks, each kind of number held to its length', () => {
    const codes = Array.from({ length: 60 }, (_, n) => `E-${1000 + n}`)
    expect(marksIn(codes.join(' '))).toEqual(codes.slice(0, 50).map((code) => code.toLowerCase()))
    expect(marksIn('ABCDEFGH-12 ABCDEFGHI-12 E-1')).toEqual(['abcdefgh-12'])
  })

  it('an item that is linked twice stands with its first link, beside others', () => {
    const [one, again, other] = ['articles/1-a', 'articles/1-b', 'community/posts/1'].map(
      (path) => `https://help.example.com/hc/en-us/${path}`,
    )
    expect(
      itemsInReply(`${one} ${again} ${other}`, ['help.example.com']).map(({ key, url }) => [key, url]),
    ).toEqual([
      ['article:1', one],
      ['post:1', other],
    ])
  })

  it('a search a week before the contact still counts, a moment earlier no more', () => {
    const search = (at: number) => ({ ...anActivity('search', 0, { resultCount: 0 }), at })
    expect(searchedInVain([search(NOW - 7 * DAY)], NOW)).toBe(true)
    expect(searchedInVain([search(NOW - 7 * DAY - 1)], NOW)).toBe(false)
  })

  it('a search is for its first 300 characters', () => {
    const index = buildIndex([anArticle(1, { title: 'Zebra' })])
    expect(searchAnswers(index, `${' '.repeat(290)}zebra`, CONTEXT)).toHaveLength(1)
    expect(searchAnswers(index, `${' '.repeat(300)}zebra`, CONTEXT)).toEqual([])
    expect(searchAnswers(index, '?!', CONTEXT)).toEqual([])
  })

  it('words and phrases are shown as they were written first', () => {
    const { words, phrases } = seenWords(['My  Card was\ndeclined', 'card DECLINED card'], 'en')
    const termOf = (written: string) => [...words].find(([, seen]) => seen === written)?.[0]
    expect([...words.values()]).toEqual(['Card', 'declined'])
    expect(phrases.get(`${termOf('Card')} ${termOf('declined')}`)).toBe('Card was declined')
    expect(phrases.get(`${termOf('declined')} ${termOf('Card')}`)).toBe('DECLINED card')
  })
})

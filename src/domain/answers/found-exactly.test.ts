import { describe, expect, it } from 'vitest'
import { anArticle } from '#test/samples/records.ts'
import { MOST_PINNED } from './board.ts'
import { withListed } from './board-edit.ts'
import { plainArticle } from './html-text.ts'
import { itemsInReply } from './links.ts'
import { ownHosts } from './own-hosts.ts'

const HOST = 'help.example.com'

describe('the address of a linked item', () => {
  it.each([
    ['<a href="/hc/en-us/articles/12-My-title?a=b">x</a>', '/hc/en-us/articles/12-My-title?a=b'],
    ["<a href = '/hc/community/posts/7'>x</a>", '/hc/community/posts/7'],
    ['<a href=/hc/zh-hans-cn/articles/12>x</a>', '/hc/zh-hans-cn/articles/12'],
    ['<a HREF="/HC/EN-US/ARTICLES/12-X">x</a>', '/HC/EN-US/ARTICLES/12-X'],
    [
      `<a href="https://${HOST}/hc/de/articles/12-x?y=1&amp;z=2#h">x</a>`,
      `https://${HOST}/hc/de/articles/12-x?y=1&z=2#h`,
    ],
    [`see ${HOST}:443/hc/articles/12 now`, `${HOST}:443/hc/articles/12`],
    [`//${HOST}/hc/articles/12`, `//${HOST}/hc/articles/12`],
  ])('stands as in the reply: %s', (html, url) => {
    expect(itemsInReply(html, [HOST]).map((item) => item.url)).toEqual([url])
  })

  it('is told with its kind and number', () => {
    expect(itemsInReply('<a href="/hc/articles/12">x</a>', [])).toEqual([
      { key: 'article:12', kind: 'article', id: 12, url: '/hc/articles/12' },
    ])
    expect(itemsInReply(`${HOST}/hc/community/posts/7`, [HOST.toUpperCase()])).toMatchObject([
      { key: 'post:7', kind: 'post', id: 7 },
    ])
  })

  it.each([
    '<a href="/hc/articles/0">x</a>',
    '<a href="/hc/articles/9999999999999999">x</a>',
    '<a href="/hc/articles/12345678901234567">x</a>',
    '<a data-nohref-x="/hc/articles/12">x</a>',
    '<a href="/hc/articles/12a">x</a>',
    '<a href="/hc/e/articles/12">x</a>',
    '/hc/articles/12',
    'x<!-- <a href="/hc/articles/12">',
  ])('is none of %s', (html) => {
    expect(itemsInReply(html, [HOST])).toEqual([])
  })

  it('is that of the first of several', () => {
    const html = `<a href="/hc/articles/12-a">x</a> https://${HOST}/hc/articles/12-b`
    expect(itemsInReply(html, [HOST]).length).toBe(1)
  })
})

describe('an item’s own page', () => {
  it.each([
    ['/hc/en-us/articles/1', true],
    ['/hc/en-us/articles/1-title', true],
    ['/hc/en-us/articles/1-title/comments/3', false],
    ['/hc/en-us/articles/1/comments', false],
    ['/hc/en-us/articles/01', false],
    ['/hc/en-us/x/articles/1', false],
    ['/articles/1', false],
  ])('is %s: %s', (path, own) => {
    expect(ownHosts([anArticle(1, { url: `https://${HOST}${path}` })])).toEqual(own ? [HOST] : [])
  })

  it('makes a host the help centre’s from a quarter of all on', () => {
    const items = (all: number) =>
      Array.from({ length: all }, (_, at) =>
        anArticle(at + 1, {
          url: `https://${at === 0 ? HOST : 'x.example'}/hc/articles/${at === 0 ? 1 : 99}`,
        }),
      )
    expect(ownHosts(items(4))).toEqual([HOST])
    expect(ownHosts(items(5))).toEqual([])
  })
})

describe('an attribute', () => {
  it.each([
    ['without quotes', '<a href=x>text</a>', 'text'],
    ['with a quote inside', '<a title="it\'s > so">text</a>', 'text'],
    ['in single quotes, with a double one inside', "<a title='a\" > b'>text</a>", 'text'],
    ['with a stray quote', '<a x">text</a>', 'text'],
  ])('%s ends where it ends', (_, html, text) => {
    expect(plainArticle(html).text).toBe(text)
  })
})

describe('a full list', () => {
  it('takes no more, and the other lists are left alone', () => {
    const full = Array.from({ length: MOST_PINNED }, (_, at) => `article:${at + 1}`)
    const boards = { pinned: full, next: [], after: {} }
    expect(withListed(boards, 'pinned', 'post:1', true)).toBeNull()
    expect(withListed(boards, 'next', 'post:1', true)).toEqual({ ...boards, next: ['post:1'] })
    expect(withListed(boards, 'pinned', 'article:1', false)?.pinned).toEqual(full.slice(1))
  })
})

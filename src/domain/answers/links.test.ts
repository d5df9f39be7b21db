import { describe, expect, it } from 'vitest'
import { itemsInReply } from './links.ts'

const HOSTS = ['help.example.com', 'example.zendesk.com']
const keys = (html: string): string[] => itemsInReply(html, HOSTS).map((item) => item.key)

describe('itemsInReply', () => {
  it.each<[string, string, string[]]>([
    [
      'a link',
      '<a href="https://help.example.com/hc/en-us/articles/12-Change-card">here</a>',
      ['article:12'],
    ],
    ['a pasted address', 'see https://help.example.com/hc/en-us/articles/12.', ['article:12']],
    ['without a locale', 'https://help.example.com/hc/articles/12', ['article:12']],
    ['a long locale', 'https://help.example.com/hc/zh-hans-cn/articles/12', ['article:12']],
    ['query and hash', 'https://help.example.com/hc/de/articles/12-x?y=1&amp;z=2#h', ['article:12']],
    [
      'a post and its comment',
      'https://help.example.com/hc/en-us/community/posts/7-Tips/comments/99',
      ['post:7'],
    ],
    ['the other own host, in capitals', 'HTTPS://EXAMPLE.ZENDESK.COM/HC/EN-US/ARTICLES/12', ['article:12']],
    ['no scheme', 'help.example.com/hc/en-us/articles/12', ['article:12']],
    ['scheme left to the page', '<a href="//help.example.com/hc/en-us/articles/12">x</a>', ['article:12']],
    ['a relative link', '<a href="/hc/en-us/articles/12-x">x</a>', ['article:12']],
    [
      'entities in the address',
      '<a href="https:&#x2F;&#47;help.example.com/hc/en-us/articles/12">x</a>',
      ['article:12'],
    ],
    ['a slug with encoded letters', 'https://help.example.com/hc/de/articles/12-%C3%84ndern', ['article:12']],
    ['an encoded dash', 'https://help.example.com/hc/de/articles/12%2Dx', ['article:12']],
    [
      'wrapped by a mail filter',
      'https://eu.safelinks.protection.outlook.com/?url=https%3A%2F%2Fhelp.example.com%2Fhc%2Fen-us%2Farticles%2F12-x&amp;data=1',
      ['article:12'],
    ],
    [
      'the same twice',
      'https://help.example.com/hc/articles/12 https://help.example.com/hc/de/articles/12-y',
      ['article:12'],
    ],
    [
      'two, in order',
      'https://help.example.com/hc/articles/9 https://help.example.com/hc/articles/2',
      ['article:9', 'article:2'],
    ],
    [
      'link and text of one',
      '<a href="https://help.example.com/hc/articles/9">https://help.example.com/hc/articles/9</a>',
      ['article:9'],
    ],
    [
      'a real id',
      'https://help.example.com/hc/en-us/articles/33153706537619-Refunds',
      ['article:33153706537619'],
    ],
    ['another host', 'https://docs.example.org/hc/en-us/articles/12', []],
    ['a host that only ends alike', 'https://nothelp.example.com/hc/articles/12', []],
    ['a host that only begins alike', 'https://help.example.com.evil.net/hc/articles/12', []],
    ['a user part', 'https://help.example.com@evil.net/hc/articles/12', []],
    ['an attachment', '<img src="https://help.example.com/hc/article_attachments/12">', []],
    ['a section', 'https://help.example.com/hc/en-us/sections/12', []],
    ['an id with letters', 'https://help.example.com/hc/articles/12abc', []],
    ['a markup comment', '<!-- https://help.example.com/hc/articles/12 -->', []],
    ['broken encoding', 'https://help.example.com/hc/articles/12-%E0%A4%A', ['article:12']],
    ['nothing', '', []],
  ])('%s', (_, html, expected) => {
    expect(keys(html)).toEqual(expected)
  })

  it('takes a long reply in its stride', () => {
    const noise = `${'a.'.repeat(50_000)}${'help.example.com/hc/'.repeat(5_000)}${'%41'.repeat(20_000)}`
    expect(keys(`${noise} https://help.example.com/hc/articles/12 ${'<!--'.repeat(5_000)}`)).toEqual([
      'article:12',
    ])
  })
})

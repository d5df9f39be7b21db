import { describe, expect, it } from 'vitest'
import { CONTEXT } from '#test/samples/ranking.ts'
import { anArticle, aPost, NOW } from '#test/samples/records.ts'
import { hostOf, mayLeadTo } from './access.ts'
import { buildIndex } from './answer-index.ts'
import { moved } from './board-edit.ts'
import { plainArticle } from './html-text.ts'
import { itemsInReply } from './links.ts'
import { isCode, marksIn } from './marks.ts'
import { searchAnswers } from './search.ts'
import { seenWords } from './seen-words.ts'
import { readUnfit } from './unfit.ts'

describe('hosts', () => {
  it('are those of the web alone', () => {
    expect(
      ['http://a.b', 'https://a.b.', 'ftp://a.b', 'httpsx://a.b', 'xhttp://a.b', 'a.b'].map(hostOf),
    ).toEqual(['a.b', 'a.b', null, null, null, null])
  })

  it('may be one of several that are allowed', () => {
    const allowed = ['Other.example', 'Help.Example.com']
    expect(mayLeadTo('https://help.example.com/hc/articles/1', allowed)).toBe(true)
    expect(mayLeadTo('https://evil.example/hc/articles/1', allowed)).toBe(false)
    expect(mayLeadTo('https://help.example.com/hc/articles/1', [])).toBe(false)
  })
})

describe('the language of an index', () => {
  it('of posts that betray none is that of most articles, whichever comes first', () => {
    const german = [2, 3].map((id) => anArticle(id, { locale: 'de' }))
    const languages = (items: Parameters<typeof buildIndex>[0]) =>
      buildIndex(items).partitions.find(({ documents }) => documents.some(({ key }) => key === 'post:9'))
        ?.language
    const post = aPost(9, { title: 'xyz', text: '' })
    expect(languages([anArticle(1), ...german, post])).toBe('de')
    expect(languages([...german, anArticle(1), post])).toBe('de')
    expect(languages([post, anArticle(1), anArticle(4), ...german.slice(1)])).toBe('en')
  })
})

describe('a place that is the old one', () => {
  it('leaves the very same list', () => {
    const list = ['a', 'b']
    expect(moved(list, 1, 1)).toBe(list)
  })
})

describe('text of markup', () => {
  it('has spaces where its source has line ends, in headings too', () => {
    expect(plainArticle('<h2>One\ntwo<br>three</h2>four\r\nfive')).toEqual({
      text: 'One two\nthree\nfour five',
      headings: ['One two three'],
    })
  })
})

describe('links', () => {
  it.each([
    ['http://help.example.com/hc/articles/12', 'http://help.example.com/hc/articles/12'],
    [
      'https://x.example/?u=https%3A%2F%2Fhelp.example.com%2Fhc%2Farticles%2F12-%C3%84x',
      'https://help.example.com/hc/articles/12-Äx',
    ],
  ])('are whole, with or without encryption, unwrapped from their filter: %s', (html, url) => {
    expect(itemsInReply(html, ['help.example.com']).map((item) => item.url)).toEqual([url])
  })
})

describe('marks', () => {
  it.each([
    ['error code: 1234', ['#1234']],
    ['error: code 77', ['#77']],
    ['error 550', ['#550']],
    ['error 1234567', []],
    ['error 5', []],
  ])('of “%s” are %j', (text, marks) => {
    expect(marksIn(text)).toEqual(marks)
  })

  it.each([
    ['1.2', false],
    ['1.2.3', false],
    ['e1.2', true],
    ['1.2x', true],
    ['0x80', true],
  ])('“%s” is a code: %s', (mark, code) => {
    expect(isCode(mark)).toBe(code)
  })
})

describe('words as written', () => {
  it('keep their apostrophes', () => {
    expect([...seenWords(["The Customer's card"], 'en').words.values()]).toEqual(["Customer's", 'card'])
  })
})

describe('what was called unfit', () => {
  it.each<[string, object]>([
    ['a ticket by name', { ticketId: '1' }],
    ['no reason', { reason: null }],
    ['a date by name', { at: '5' }],
    ['no list', { items: 'article:1' }],
    ['items of which one is none', { items: ['article:1', 3] }],
  ])('is not read with %s', (_, parts) => {
    const sound = { ticketId: 1, reason: 'refund', items: ['article:1'], at: NOW }
    expect(readUnfit([sound])).toEqual([sound])
    expect(readUnfit([{ ...sound, ...parts }])).toEqual([])
  })
})

describe('a word that is being typed', () => {
  const index = buildIndex([
    anArticle(1, { title: 'Notes of credit' }),
    anArticle(2, { title: 'Thesaurus' }),
    anArticle(3, { title: 'Plain' }),
  ])
  const found = (query: string) => searchAnswers(index, query, CONTEXT).map(({ key }) => key)

  it('may go on, though it looks like one without matter', () => {
    expect(found('not')).toEqual(['article:1'])
    expect(found('the')).toEqual(['article:2'])
    expect(found('the plain')).toEqual(['article:3'])
  })
})

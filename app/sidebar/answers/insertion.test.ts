import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessOf } from '#domain/answers/access.ts'
import type { Article } from '#domain/content.ts'
import { MARKUP } from '#test/abuse/markup.ts'
import { STRINGS } from '#test/abuse/strings.ts'
import { URLS } from '#test/abuse/urls.ts'
import { elsewhereInsertion, insertionOf } from './insertion.ts'

const HOST = 'help.example.com'

const article = (more: Partial<Article> = {}): Article => ({
  kind: 'article',
  id: 12,
  title: 'Change the card',
  text: '',
  headings: [],
  labels: [],
  url: `https://${HOST}/hc/en-us/articles/12`,
  locale: 'en-us',
  sectionId: null,
  draft: false,
  segmentIds: [],
  promoted: false,
  outdated: false,
  voteSum: 0,
  voteCount: 0,
  updatedAt: 0,
  ...more,
})

const open = { requesterSegments: [], allowedHosts: [HOST] }

describe('what is put into the reply', () => {
  it('is the title as a link', () => {
    expect(insertionOf(article(), open, null)).toEqual({
      html: ` <a href="https://${HOST}/hc/en-us/articles/12">Change the card</a> `,
      text: ` Change the card – https://${HOST}/hc/en-us/articles/12 `,
    })
  })

  it('stands in a sentence where there is one', () => {
    expect(insertionOf(article(), open, 'This should help: {link}.')).toEqual({
      html: `<p>This should help: <a href="https://${HOST}/hc/en-us/articles/12">Change the card</a>.</p>`,
      text: `This should help: Change the card – https://${HOST}/hc/en-us/articles/12.`,
    })
  })

  it('has passages quoted under it, and a line after them to write on', () => {
    const passages = ['Open <b>Billing</b>.', 'Then:\n\nchange it.']
    expect(insertionOf(article(), open, null, { form: 'quote', passages })).toEqual({
      html: `<p><a href="https://${HOST}/hc/en-us/articles/12">Change the card</a></p><blockquote><p>Open &lt;b&gt;Billing&lt;/b&gt;.</p><p>Then:</p><p>change it.</p></blockquote><p><br></p>`,
      text: `Change the card – https://${HOST}/hc/en-us/articles/12\n\n> Open <b>Billing</b>.\n>\n> Then:\n>\n> change it.\n\n`,
    })
    expect(insertionOf(article(), open, 'See {link}.', { form: 'quote', passages: ['Yes.'] })?.text).toBe(
      `See Change the card – https://${HOST}/hc/en-us/articles/12.\n\n> Yes.\n\n`,
    )
  })

  it('stands under all that the item says', () => {
    const words = { form: 'text' as const, html: '<p>Open it.</p>', text: 'Open it.' }
    expect(insertionOf(article(), open, null, words)).toEqual({
      html: `<p>Open it.</p><p><a href="https://${HOST}/hc/en-us/articles/12">Change the card</a></p>`,
      text: `Open it.\n\nChange the card – https://${HOST}/hc/en-us/articles/12`,
    })
    expect(insertionOf(article({ draft: true }), open, null, words)).toBeNull()
  })

  it('holds no markup of the title', () => {
    const html = insertionOf(article({ title: '<img src=x onerror=alert(1)> "&"' }), open, null)?.html
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;&amp;&quot;')
    expect(html).not.toContain('<img')
  })

  it.each(['http://help.example.com/hc/articles/12', 'javascript:alert(1)', '/hc/articles/12', ''])(
    'is nothing where the address is %j',
    (url) => {
      expect(insertionOf(article({ url }), open, null)).toBeNull()
    },
  )

  it('is nothing, whatever the item, where this customer cannot open it', () => {
    const segments = fc.option(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }), { nil: null })
    fc.assert(
      fc.property(
        fc.record({
          draft: fc.boolean(),
          segmentIds: segments,
          host: fc.constantFrom(HOST, 'evil.example', 'help.example.com.evil.net'),
        }),
        segments,
        fc.option(fc.string(), { nil: null }),
        ({ draft, segmentIds, host }, requesterSegments, sentence) => {
          const item = article({ draft, segmentIds, url: `https://${host}/hc/articles/12` })
          const context = { requesterSegments, allowedHosts: [HOST] }
          const mayOpen =
            !draft &&
            host === HOST &&
            segmentIds !== null &&
            (segmentIds.length === 0 || segmentIds.some((id) => requesterSegments?.includes(id)))
          const insertion = insertionOf(item, context, sentence)
          expect(insertion !== null).toBe(mayOpen)
          expect(accessOf(item, context).insertable).toBe(mayOpen)
        },
      ),
    )
  })

  const hosts = [HOST, 'example.zendesk.com', 'docs.example.org']
  const hostPart = fc.oneof(
    fc.constantFrom(
      ...hosts,
      'evil.example',
      'HELP.example.com',
      'help.example.com.',
      'help.example.com:8443',
    ),
    fc.constantFrom(
      `${HOST}@evil.example`,
      `evil.example\\@${HOST}`,
      `${HOST}.evil.example`,
      `evil.example#${HOST}`,
    ),
    fc.constantFrom(`a:b@${HOST}`, `${HOST}%2eevil.example`, `${HOST}\t.evil.example`, `x${HOST}`, ''),
  )
  const made = fc
    .tuple(
      fc.constantFrom(
        'https://',
        'HTTPS://',
        'http://',
        'https:',
        '//',
        'javascript:',
        'data:text/html,',
        ' https://',
        'https:\\\\',
        'h\nttps://',
      ),
      hostPart,
      fc.constantFrom('/hc/articles/1', '', '/"><img>', '?x#y', '/\u202e'),
    )
    .map((parts) => parts.join(''))
  const anyUrl = fc.oneof(made, fc.constantFrom(...URLS, ...STRINGS), fc.webUrl(), fc.string())

  it('leads over https to a host of the account or of the list, whatever the address', () => {
    const context = { requesterSegments: [], allowedHosts: hosts }
    fc.assert(
      fc.property(anyUrl, fc.constantFrom(...MARKUP, 'Cards'), (url, title) => {
        const found = [
          insertionOf(article({ url, title }), context, null),
          insertionOf(article({ url, title }), context, 'See {link}.', { form: 'quote', passages: [title] }),
          elsewhereInsertion({ url, title }, hosts),
        ]
        for (const insertion of found) {
          if (insertion === null) continue
          // A browser's own reading is the judge.
          expect(new URL(url).protocol).toBe('https:')
          expect(hosts).toContain(new URL(url).hostname.replace(/\.$/, ''))
          const tags = insertion.html.match(/<[^>]*>/g) ?? []
          expect(
            tags.every((tag) => /^<(?:a href="[^"<>]*"|\/a|p|\/p|blockquote|\/blockquote|br)>$/.test(tag)),
          ).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

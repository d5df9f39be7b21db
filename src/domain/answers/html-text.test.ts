import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainArticle } from './html-text.ts'

describe('plainArticle', () => {
  it.each<[string, string, string]>([
    ['paragraphs', '<p>One</p><p>Two</p>', 'One\nTwo'],
    ['inline elements', '<p>Click <b>Save</b>, then <i>Se</i>nd.</p>', 'Click Save, then Send.'],
    ['source line ends', '<p>One\n   two</p>', 'One two'],
    ['breaks', 'One<br>two<br/>three', 'One\ntwo\nthree'],
    ['lists', '<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
    ['tables', '<table><tr><td>A</td><td>B</td></tr></table>', 'A\nB'],
    [
      'entities',
      'Fish &amp; chips &lt;b&gt; &#8364;5 &#x20ac;5&nbsp;now &unknown; &copy;',
      'Fish & chips <b> €5 €5 now &unknown; ©',
    ],
    ['entities once only', '&amp;lt;', '&lt;'],
    ['scripts and styles', 'A<script>if (a < b) x("</p>")</script><style>p{}</style>B', 'AB'],
    ['comments', 'A<!-- <p>no</p> -->B', 'AB'],
    ['a greater-than in an attribute', '<a title="a > b" href=\'x\'>link</a>', 'link'],
    ['a lone less-than', 'a < b and 1<2', 'a < b and 1<2'],
    ['an open tag at the end', 'text <a href="x', 'text'],
    ['an open comment at the end', 'text <!-- never', 'text'],
    ['a doctype', '<!DOCTYPE html><p>x</p>', 'x'],
    ['nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(plainArticle(html).text).toBe(text)
  })

  it('collects headings', () => {
    const { headings, text } = plainArticle(
      '<h1>Cards</h1><p>x</p><h2 id="a">Change <em>a</em> card</h2><h3> </h3><h4>Never closed',
    )
    expect(headings).toEqual(['Cards', 'Change a card', 'Never closed'])
    expect(text).toBe('Cards\nx\nChange a card\nNever closed')
  })

  it('never throws, and leaves no element of sound markup', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<h2>',
      '</h2>',
      '<b x="1">',
      'word ',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '&lt;',
      '<',
      '>',
      '"',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(typeof plainArticle(parts.join('')).text).toBe('string')
      }),
    )
  })

  it.each(['<', '<a ', '<!--', '<script>', '<p>x', '&#', '<h1>', '<a x="'])(
    'survives %s without end',
    (piece) => {
      expect(plainArticle(`<p>Before</p>${piece.repeat(60_000)}`).text).toMatch(/^Before/)
    },
  )
})

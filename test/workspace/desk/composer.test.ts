import { expect, it } from 'vitest'
import { htmlOf, isBlank } from './composer.ts'

it.each([
  ['', true],
  ['<p><br></p>', true],
  ['<p>&nbsp; </p>', true],
  ['<p>x</p>', false],
  ['<img src="a.png">', false],
])('%s is blank: %s', (html, blank) => expect(isBlank(html)).toBe(blank))

it('turns text into paragraphs and breaks, and nothing of it into markup', () => {
  expect(htmlOf('a <b>\nc\n\nd')).toBe('<p>a &lt;b&gt;<br>c</p><p>d</p>')
})

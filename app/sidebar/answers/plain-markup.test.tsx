import { expect, it } from 'vitest'
import { plainMarkup } from './plain-markup.ts'

const plain = (html: string) => {
  const template = document.createElement('template')
  template.innerHTML = html
  return plainMarkup(template.content)
}

it.each([
  ['<p>One</p><p>Two<br>three</p>', 'One\n\nTwo\nthree'],
  ['<p>Do:</p><ul><li>this</li><li>that</li></ul><p>Done</p>', 'Do:\n\n- this\n- that\n\nDone'],
  ['<ol><li>first</li><li>second</li></ol>', '1. first\n2. second'],
  ['See <a href="https://x.example/a">this page</a>', 'See this page (https://x.example/a)'],
  ['<a href="https://x.example/a">https://x.example/a</a>', 'https://x.example/a'],
  ['<p>  many\n   spaces </p>', 'many spaces'],
  ['<pre>a\n  b</pre>', 'a\n  b'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a   b\nc'],
  ['<div>one</div><div>two</div>', 'one\ntwo'],
  ['', ''],
])('%j reads %j', (html, text) => {
  expect(plain(html)).toBe(text)
})

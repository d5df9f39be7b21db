import { expect, it } from 'vitest'
import { chatText } from './chat-text.ts'

it.each([
  ['<p>Hello</p><p>there</p>', 'Hello\n\nthere'],
  ['One<br>two<br/>three', 'One\ntwo\nthree'],
  [
    'Look <a class="x" href="https://example.com/a?b=1&amp;c=2">here</a>.',
    'Look [here](https://example.com/a?b=1&c=2).',
  ],
  ['<strong>Bold</strong> and <em>slanted</em>', '**Bold** and _slanted_'],
  ['<p>Steps</p><ul><li>One</li><li>Two</li></ul><p>Done</p>', 'Steps\n\n* One\n* Two\n\nDone'],
  ['<body>b</body>', 'b'],
  ['a &lt;b&gt; &amp;amp; &copy;', 'a <b> &amp; &copy;'],
  ['<p>  </p>', ''],
])('%s', (html, text) => expect(chatText(html)).toBe(text))

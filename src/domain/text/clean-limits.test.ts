import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from './clean.ts'

describe('cleaning any text', () => {
  it('never loses all words of a text that has some', () => {
    const line = fc.constantFrom(
      'Hi',
      'Thanks,',
      '--',
      '> x',
      'Name: y',
      'From: z',
      'Sent: now',
      'To: me',
      'a b',
      '',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
        const raw = lines.join('\n')
        if (/[a-z]/.test(raw)) expect(cleanText(raw)).not.toBe('')
      }),
    )
  })

  const megabyte = 1_000_000
  it.each([
    ['one long line', 'a '.repeat(megabyte / 2)],
    ['a million line ends', '\n'.repeat(megabyte)],
    ['greetings without end', 'hello '.repeat(megabyte / 6)],
    ['greeting lines without end', 'Hello,\n'.repeat(megabyte / 7)],
    ['closings without end', 'Thanks,\n'.repeat(megabyte / 8)],
    ['quotes without end', '> On 3 Nov x wrote:\n'.repeat(megabyte / 20)],
    ['headers without end', 'From: a\n'.repeat(megabyte / 8)],
    ['an attribution without end', 'On 3 \n'.repeat(megabyte / 6)],
    ['an angle that never closes', `<https://${'a'.repeat(megabyte)}`],
    ['a link of links', 'https://'.repeat(megabyte / 8)],
    ['brackets', '[image:'.repeat(megabyte / 7)],
    ['spaces', ' '.repeat(megabyte)],
    ['tabs in lines', `${'\t'.repeat(200)}\n`.repeat(megabyte / 201)],
  ])('takes a megabyte in stride: %s', (_, raw) => {
    expect(cleanText(`My card was declined twice.\n\n${raw}`)).toMatch(/^My card was declined twice\./)
  })
})

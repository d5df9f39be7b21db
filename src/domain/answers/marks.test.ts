import { describe, expect, it } from 'vitest'
import { isCode, markOf, marksIn, markTerm } from './marks.ts'

describe('marksIn', () => {
  it.each([
    ['Fails with 0x80070005', ['0x80070005']],
    ['ERR_SSL_OFF came up', ['err_ssl_off']],
    ['Order E-1042', ['e-1042']],
    ['since 115.12.1', ['115.12.1']],
    ['error 550, Fehler: 421', ['#550', '#421']],
    ['Error code: 1042', ['#1042']],
    ['twice ERR_A err_a', ['err_a']],
    ['I have 550 contacts in 3 lists', []],
    ['a well-known thing', []],
    ['', []],
  ])('%s', (text, marks) => {
    expect(marksIn(text)).toEqual(marks)
  })

  it('knows its own terms, and a version from a code', () => {
    expect(markOf(markTerm('err_a'))).toBe('err_a')
    expect(markOf('card')).toBeNull()
    expect([isCode('err_a'), isCode('#550'), isCode('115.12.1')]).toEqual([true, true, false])
  })

  it('finds the code in a long log', () => {
    const noise = 'a_'.repeat(100_000) + '1.'.repeat(100_000) + '0x'.repeat(50_000)
    expect(marksIn(`${noise} ERR_A`)).toContain('err_a')
  })
})

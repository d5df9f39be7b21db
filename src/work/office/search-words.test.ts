import { describe, expect, it } from 'vitest'
import { ticketText } from '#domain/text/ticket-text.ts'
import { message } from '#test/open-ticket.ts'
import { searchWords } from './search-words.ts'

const words = (subject: string, ...texts: string[]) =>
  searchWords(
    ticketText({ subject, messages: texts.map((text, at) => message('end_user', text, texts.length - at)) }),
  )

describe('the words that are searched for', () => {
  it('are at most ten, those of the subject first', () => {
    const long = Array.from({ length: 60 }, (_, at) => `word${String.fromCharCode(97 + (at % 26))}${at}`)
    const found = words('Refund missing', long.join(' ')).split(' ')
    expect(found).toHaveLength(10)
    expect(found.slice(0, 2).sort()).toEqual(['Refund', 'missing'])
  })

  it('hold neither addresses nor numbers', () => {
    expect(words('Refund', 'My card 4111111111111111 and order 55512')).not.toMatch(/\d/)
  })

  it('are none where there is no text', () => {
    expect(words('')).toBe('')
  })
})

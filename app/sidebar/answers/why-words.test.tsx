import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import type { Answer } from '#domain/answers/answer.ts'
import { renderScreen } from '#test/render.tsx'
import { anArticle } from '#test/samples/records.ts'
import { useAnswerWords } from './why-words.ts'

const answer: Answer = {
  item: anArticle(1),
  key: 'article:1',
  score: 1,
  access: { insertable: true, because: 'everyone' },
  why: [
    { because: 'terms', terms: ['refund'] },
    { because: 'solved_similar', n: 4, of: 5, word: 'refund' },
  ],
}

const Words = (): ReactNode => <p>{useAnswerWords().why(answer).join('; ')}</p>

it.each([
  ['en-US', 'solved 4 of 5 past contacts that said “refund”; “refund”'],
  ['de', 'löste 4 von 5 früheren Kontakten, in denen „refund“ stand; „refund“'],
])(
  'what solved contacts of the same wording is said before the words themselves (%s)',
  async (locale, words) => {
    await renderScreen(<Words />, { location: 'ticket_sidebar', ticketId: 101, agent: { locale } })
    expect(await screen.findByText(words)).toBeTruthy()
  },
)

import { expect, it } from 'vitest'
import { anArticle, aPost } from '#test/samples/records.ts'
import { buildIndex } from './answer-index.ts'
import { titleIn } from './title.ts'

const index = buildIndex([
  anArticle(1, { title: 'When will my refund arrive?', text: 'The money is with you in five days.' }),
  anArticle(1, { title: 'Wann kommt das Geld?', text: 'Das Geld ist in fünf Tagen bei dir.', locale: 'de' }),
  aPost(1, { title: 'How do I change the card?', text: 'It is not where I thought it was.' }),
])

it.each([
  ['article:1', 'en', 'When will my refund arrive?'],
  ['article:1', 'de', 'Wann kommt das Geld?'],
  ['post:1', 'de', 'How do I change the card?'],
  ['article:2', 'en', undefined],
] as const)('%s for a reader of %s: %s', (key, language, title) => {
  expect(titleIn(index, key, language)).toBe(title)
})

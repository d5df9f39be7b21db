import { expect, it } from 'vitest'
import { anArticle, aPost } from '#test/samples/records.ts'
import { oneEach } from './one-each.ts'

const english = anArticle(1, { locale: 'en-us' })
const german = anArticle(1, { locale: 'de' })
const french = anArticle(1, { locale: 'fr' })
const other = anArticle(2, { locale: 'en-us' })

it('each item stands once, at its first place', () => {
  expect(oneEach([english, other, german, aPost(1)], 'en')).toEqual([english, other, aPost(1)])
})

it('in the reader’s language where it was found in that', () => {
  expect(oneEach([english, other, german], 'de')).toEqual([german, other])
  expect(oneEach([german, french, english], 'it')).toEqual([german])
})

it('an article and a post of the same number are two', () => {
  expect(oneEach([anArticle(7), aPost(7)], 'unknown')).toHaveLength(2)
})

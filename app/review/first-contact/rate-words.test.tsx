import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { firstContactBy } from '#domain/review/measures/first-contact.ts'
import { together } from '#domain/review/measures/grouping.ts'
import { renderScreen } from '#test/render.tsx'
import { allRows, aSolved, judgedOf } from '#test/samples/judged-contacts.ts'
import { someMetrics } from '#test/samples/records.ts'
import { useRateWords } from './rate-words.ts'

/** Five mature issues, so many of which Zendesk's metrics know. */
const rateOf = (known: number) => {
  const judged = judgedOf(
    Array.from({ length: 5 }, (_, at) => aSolved(at + 1, { metrics: at < known ? someMetrics() : null })),
  )
  const [rate] = firstContactBy(judged, allRows(judged), together(judged))
  if (!rate) throw new Error('one group has one rate')
  return rate
}

const Shown = ({ known }: { known: number }) => {
  const words = useRateWords()(rateOf(known), 9)
  return (
    <p>
      {words.title} ({words.level}): {words.known ?? 'all is known'}
    </p>
  )
}

it.each([
  [5, 'Resolved at first contact (metrics): all is known'],
  [3, /^Resolved at first contact \(metrics\): Of 2 of 5 issues only repeats are known/],
  [2, /^No repeat within 9 days of creation \(rows\): Of 3 of 5 issues only repeats are known/],
  [0, /^No repeat within 9 days of creation \(rows\): Of 5 of 5 issues only repeats are known/],
])('where metrics know %i of five issues, the rate says what it is', async (known, words) => {
  await renderScreen(<Shown known={known} />, { location: 'nav_bar' })
  expect(screen.getByText(words)).toBeTruthy()
})

import { expect, it } from 'vitest'
import { drawnIn } from './review-pickers.ts'

const AT = 1_000_000
const drew = (...steps: [after: number, behind?: 'behind'][]) => ({
  at: AT,
  steps: steps.map(([after, behind]) => ({ after, behind: behind !== undefined })),
})

it('a picker that asks Zendesk for nothing is drawn with its last change', () => {
  expect(drawnIn(drew([20, 'behind'], [90], [110]), [AT - 5])).toEqual({
    answered: 20,
    drawn: 110,
    told: 110,
  })
})

it('what comes after Zendesk’s first answer is told apart', () => {
  expect(drawnIn(drew([20, 'behind'], [90], [400]), [AT + 300])).toEqual({
    answered: 20,
    drawn: 90,
    told: 400,
  })
})

it('an answer before the page’s own figures stood hides none of the page’s own time', () => {
  expect(drawnIn(drew([20, 'behind'], [90, 'behind'], [180], [400]), [AT + 50])).toMatchObject({ drawn: 180 })
})

it('nothing drawn is no figure', () => {
  expect(drawnIn(drew(), [])).toEqual({ answered: Number.NaN, drawn: Number.NaN, told: Number.NaN })
})

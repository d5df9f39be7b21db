import fc from 'fast-check'
import { expect, it } from 'vitest'
import { INHIBITORS } from '#domain/reasons/inhibitors.ts'
import { RATE_ORDERS } from '#domain/review/measures/first-contact-reasons.ts'
import { detailIn, START_DETAIL, textOfDetail, VARIANTS, WEIGHTS } from './detail.ts'

const listed = fc.record({
  of: fc.constantFrom('all', 'mature', 'yes', 'no', 'maturing', 'inhibited', ...VARIANTS),
  inhibitor: fc.constantFrom(null, '', ...INHIBITORS),
  reason: fc.option(fc.string()),
  week: fc.option(fc.nat(999)),
})
const details = fc.record({
  by: fc.constantFrom(...RATE_ORDERS),
  down: fc.boolean(),
  weight: fc.constantFrom(...WEIGHTS),
  listed: fc.option(listed),
})

it('is read as it was written, whatever it says', () => {
  fc.assert(
    fc.property(details, (detail) => {
      expect(detailIn(textOfDetail(detail))).toEqual(detail)
    }),
  )
})

it('says nothing where all is as at the start, and survives what nobody wrote', () => {
  expect(textOfDetail(START_DETAIL)).toBeNull()
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = detailIn(text)
      expect(detailIn(textOfDetail(read))).toEqual(read)
    }),
  )
  expect(detailIn('sort=-nothing&weight=gold&list=agents&week=x')).toEqual(START_DETAIL)
})

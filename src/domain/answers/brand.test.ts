import { expect, it } from 'vitest'
import { type Brand, isOfOtherBrand } from './brand.ts'

const one: Brand = { id: 1, hasHelpCenter: true, hosts: ['one.zendesk.com', 'help.one.example'] }
const two: Brand = { id: 2, hasHelpCenter: true, hosts: ['two.zendesk.com'] }
const bare: Brand = { id: 3, hasHelpCenter: false, hosts: ['three.zendesk.com'] }
const all = [one, two, bare]

it.each<[string, number | null, readonly Brand[], readonly string[], boolean]>([
  ['the brand of the index, by a mapped host', 1, all, ['help.one.example'], false],
  ['another brand', 2, all, ['help.one.example'], true],
  ['a brand without a help centre', 3, all, ['help.one.example'], false],
  ['a brand that the agent does not see', 4, all, ['help.one.example'], false],
  ['a ticket without a brand', null, all, ['help.one.example'], false],
  ['the only brand, whatever its host', 2, [two], ['help.one.example'], false],
  ['an index without a link', 2, all, [], false],
])('%s', (_, brandId, brands, indexed, expected) => {
  expect(isOfOtherBrand(brandId, brands, indexed)).toBe(expected)
})

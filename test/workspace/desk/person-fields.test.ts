import { expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { setting, shownTab } from './setting.ts'

it('tells the fields of a person', async () => {
  const { desk } = setting()
  const { instanceGuid } = await desk.openUser(TINY.customer)
  const paths = ['userFields:tier', 'userFields:tier.isVisible', 'userFields:nope', 'organizationFields:plan']
  const result = await desk.get(instanceGuid, paths)
  expect(result).toMatchObject({
    'userFields:tier': { name: 'tier', label: 'Tier', type: 'dropdown', isVisible: true },
    'userFields:tier.isVisible': true,
  })
  expect(Object.keys(result.errors)).toEqual(['userFields:nope', 'organizationFields:plan'])
})

it.each([
  ['hide', false],
  ['show', true],
  ['toggle', false],
])('%s works on fields of organisations', async (action, isVisible) => {
  const { desk } = setting()
  const { instanceGuid } = await desk.openOrganization(TINY.acme)
  const result = await desk.invoke(instanceGuid, { [`organizationFields:plan.${action}`]: [] })
  expect(result.errors).toEqual({})
  expect(shownTab(desk)?.fields).toMatchObject([{ name: 'plan', isVisible }])
})

it.each(['userFields:tier.explode', 'userFields:nope.hide', 'userFields', 'organizationFields:plan.hide'])(
  '%s is refused beside a person',
  async (action) => {
    const { desk } = setting()
    const { instanceGuid } = await desk.openUser(TINY.customer)
    expect(Object.keys((await desk.invoke(instanceGuid, { [action]: [] })).errors)).toEqual([action])
  },
)

it('has no such fields beside a ticket', async () => {
  const { desk } = setting()
  const { instanceGuid } = await desk.openTicket(110)
  const result = await desk.get(instanceGuid, ['userFields:tier'])
  expect(result.errors).toMatchObject({ 'userFields:tier': { name: 'APIError' } })
})

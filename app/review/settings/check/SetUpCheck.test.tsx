import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import { DEFAULT_COMPONENTS } from '#domain/health/default-components.ts'
import { exportedRows } from '#test/files.ts'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import type { Account } from '#workspace/records.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const open = async (options: Partial<ScreenOptions> = {}): Promise<Screen> => {
  history.replaceState(null, '', '#/settings')
  return renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin, ...options })
}
const lineOf = (title: string): string => screen.getByText(title).closest('li')?.textContent ?? ''
const checked = (): Promise<unknown> =>
  waitFor(() => expect(screen.queryByText('Checking …')).toBeNull(), { timeout: 5_000 })

const withoutFieldOnForm = (): Account => {
  const account = tinyAccount()
  const [form] = account.forms
  if (!form) throw new Error('no form')
  const returns = { ...form, id: 401_000, name: 'Returns', default: false, ticket_field_ids: [1, 2] }
  return { ...account, forms: [form, returns] }
}

beforeEach(() => history.replaceState(null, '', '#'))

it('finds what is there, with few calls', async () => {
  const { calls, user } = await open()
  await screen.findByRole('heading', { level: 2, name: 'Set-up check' })
  await checked()
  expect(screen.getByText('Everything that Barometer needs is there.')).toBeTruthy()
  expect(lineOf('Contact reason: field')).toContain(`“Contact reason” (${TINY.reasonField})`)
  expect(lineOf('Contact reason: values')).toContain('5 options')
  expect(lineOf('Custom object')).toContain('“barometer” is there')
  expect(lineOf('Community')).toMatch(/\d topics?/)
  expect(lineOf('Customer events')).toContain('can be read')
  expect(lineOf('Fields for health')).toContain('1 of 10 found')
  expect(calls().length).toBeLessThanOrEqual(12)
  await user.click(screen.getByRole('button', { name: 'Export as CSV' }))
  const [head, ...found] = exportedRows('setup-check')
  expect(head).toBe('what,state,found')
  expect(found).toHaveLength(screen.getByText('Custom object').closest('ul')?.children.length ?? 0)
  expect(found).toContainEqual(expect.stringMatching(/^Custom object,in order,.*“barometer” is there/))
})

it('says what to do about what is missing', async () => {
  await open({
    account: withoutFieldOnForm(),
    controls: { features: { customObjects: false, community: false, events: false } },
  })
  await screen.findByRole('heading', { level: 2, name: 'Set-up check' })
  await checked()
  expect(screen.getByText('1 thing to mend.')).toBeTruthy()
  expect(lineOf('Contact reason: forms')).toContain('Not on: Returns.')
  expect(lineOf('Custom object')).toMatch(/To mend:.*Install the app again/)
  expect(lineOf('Community')).toContain('There is no community')
  expect(lineOf('Customer events')).toContain('switches events on')
})

it('names what is wrong in what is stored, by setting, part and field', async () => {
  const settings = {
    guardPolicy: 'shout',
    weather: 1,
    healthDefinition: { components: [{ ...DEFAULT_COMPONENTS[0], maximum: 12.5 }] },
  }
  await open({ settings: { settings_json: JSON.stringify({ settings }) } })
  await checked()
  await waitFor(() => expect(lineOf('Stored settings')).toContain('2 faults'))
  expect(screen.getByText(/^When a ticket is solved without a reason: is not allowed: shout/)).toBeTruthy()
  expect(screen.getByText('recent_use, maximum: must be a whole number')).toBeTruthy()
})

it('fails line by line, and can be asked again', async () => {
  const { user } = await open({
    controls: { faults: [{ path: '/api/v2/ticket_forms', kind: 'status', status: 500, times: 4 }] },
  })
  await screen.findByRole('heading', { level: 2, name: 'Set-up check' })
  await checked()
  expect(lineOf('Contact reason: forms')).toContain('could not be asked')
  expect(lineOf('Contact reason: values')).toContain('5 options')
  await user.click(screen.getByRole('button', { name: 'Check again' }))
  await waitFor(() => expect(lineOf('Contact reason: forms')).toContain('On the account’s 1 form'))
})

it('gives diagnostics without a word of the account’s', async () => {
  const { user } = await open({ account: withoutFieldOnForm() })
  await screen.findByRole('heading', { level: 2, name: 'Set-up check' })
  await checked()
  await user.click(screen.getByRole('button', { name: 'Copy diagnostics' }))
  const text = screen.getByLabelText<HTMLTextAreaElement>(/^Diagnostics/).value
  expect(text).toContain(`reason_field: ok found id=${TINY.reasonField}`)
  expect(text).toContain('reason_values: ok count count=5')
  expect(text).not.toMatch(/Returns|Contact reason|Ada|example/)
  const box = screen.getByLabelText(/^Diagnostics/).closest('div')?.parentElement ?? document.body
  await user.click(within(box).getByRole('button', { name: 'Copy' }))
  expect(await within(box).findByText(/^(Copied|Selected)/)).toBeTruthy()
})

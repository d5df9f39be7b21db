import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Review } from '#app/review/Review.tsx'
import type { HealthDefinition } from '#domain/health/definition.ts'
import { accountWith, SLIPPING } from '#test/health.ts'
import { renderScreen, type Screen, type ScreenOptions } from '#test/render.tsx'
import { TINY } from '#workspace/tiny/people.ts'

const NOA = 900004

const open = async (options: Partial<ScreenOptions> = {}): Promise<Screen> => {
  history.replaceState(null, '', '#/settings/health')
  const door = await renderScreen(<Review />, { location: 'nav_bar', agentId: TINY.admin, ...options })
  await screen.findByRole('button', { name: 'Edit recent_use' })
  return door
}

const edit = async ({ user }: Screen, id: string) => {
  await user.click(screen.getByRole('button', { name: `Edit ${id}` }))
  const row = screen.getByRole('button', { name: `Close ${id}` })
  const form = document.getElementById(row.getAttribute('aria-controls') ?? '')
  if (!form) throw new Error(`no form of ${id}`)
  return within(form)
}
const type = async (user: Screen['user'], field: HTMLElement, text: string) => {
  await user.clear(field)
  await user.type(field, text)
}
const stepOf = (form: ReturnType<typeof within>, count: number) =>
  within(form.getByRole('group', { name: `Step ${count}` }))

const definition = ({ world }: Screen): HealthDefinition | null => {
  const record = world.customObjects.records('barometer').at(-1)
  return JSON.parse(String(record?.custom_object_fields.body)).healthDefinition
}
const sum = () => screen.getByText(/^\d+ of 100$/).textContent

beforeEach(() => history.replaceState(null, '', '#'))

describe('the definition of health', () => {
  it('shows the sum as points are typed, and saves once it is 100', async () => {
    const door = await open()
    const { user } = door
    expect(sum()).toBe('100 of 100')
    const use = await edit(door, 'recent_use')
    await type(user, stepOf(use, 1).getByLabelText('Points'), '10')
    expect(sum()).toBe('98 of 100')
    expect(screen.getByText('parts: must sum to 100, not 98')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true)
    const learning = await edit(door, 'learning')
    await type(user, stepOf(learning, 1).getByLabelText('Points'), '16')
    expect(sum()).toBe('100 of 100')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/Saved as version 1/)
    const maxima = definition(door)?.components.map(({ id, maximum }) => [id, maximum])
    expect(maxima).toContainEqual(['recent_use', 10])
    expect(maxima).toContainEqual(['learning', 16])
  })

  it('names component and field of what is wrong, as it is typed', async () => {
    const door = await open()
    const { user } = door
    const use = await edit(door, 'recent_use')
    await user.clear(stepOf(use, 2).getByLabelText('Points'))
    expect(stepOf(use, 2).getByText('must be a whole number')).toBeTruthy()
    expect(screen.getByText('recent_use, Step 2, points: must be a whole number')).toBeTruthy()
    await type(user, stepOf(use, 2).getByLabelText('Value'), '90')
    expect(screen.getByText(/^recent_use, Step 3: can never count/)).toBeTruthy()
    await type(user, use.getByLabelText(/^Name in tags/), 'Recent use')
    expect(use.getByText(/must begin with a small letter/)).toBeTruthy()
  })

  it('takes parts out and in, other signals and kinds of steps, and goes back to the built-in parts', async () => {
    const door = await open()
    const { user } = door
    const training = await edit(door, 'training')
    await user.click(training.getByRole('button', { name: 'Remove this part' }))
    expect(sum()).toBe('94 of 100')
    await user.click(screen.getByRole('button', { name: 'Add a part' }))
    const added = within(screen.getByRole('group', { name: 'Training' }))
    await user.selectOptions(stepOf(added, 1).getByLabelText('Kind'), 'Equal to')
    await type(user, stepOf(added, 1).getByLabelText('Value'), 'done')
    await type(user, stepOf(added, 1).getByLabelText('Points'), '6')
    await user.click(added.getByRole('switch', { name: /Invite them to a training/ }))
    expect(sum()).toBe('100 of 100')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/Saved as version 1/)
    expect(definition(door)?.components.at(-1)).toMatchObject({
      id: 'training',
      signal: 'days_since_training',
      steps: [{ equals: 'done', points: 6 }],
      maximum: 6,
      coaching: { id: 'training', tier1: true },
    })
    await user.click(screen.getByRole('button', { name: 'Back to the built-in parts' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/Saved as version 2/)
    expect(definition(door)).toBeNull()
  })

  it('maps the account’s own fields by key, and says which are not there', async () => {
    const door = await open()
    const { user } = door
    const plan = await screen.findByLabelText<HTMLSelectElement>(/^Plan/)
    await waitFor(() => expect(within(plan).getByText('Tier (user, tier)')).toBeTruthy())
    expect(within(plan).getByText('Plan (organisation, plan)')).toBeTruthy()
    expect(screen.getByText('The account has no field “last_active”.')).toBeTruthy()
    await user.selectOptions(plan, 'Tier (user, tier)')
    await user.selectOptions(screen.getByLabelText(/^Last active/), 'No field')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText(/Saved as version 1/)
    const record = door.world.customObjects.records('barometer').at(-1)
    expect(JSON.parse(String(record?.custom_object_fields.body)).fieldMap).toMatchObject({
      plan: 'tier',
      last_active: null,
      value: 'value',
    })
  })

  it('keeps bands in order', async () => {
    const { user } = await open()
    await type(user, screen.getByLabelText('Steady from'), '80')
    expect(screen.getAllByText(/must fall from the best band to the last/).length).toBeGreaterThan(0)
  })
})

describe('the preview', () => {
  it('shows on those who contacted last what would change, before it is saved', async () => {
    const door = await open({ account: accountWith({ userId: NOA, ...SLIPPING }) })
    const { user } = door
    await user.click(screen.getByRole('button', { name: 'Preview with recent customers' }))
    expect(await screen.findByText(/^Of \d customers, 0 would be shown otherwise/)).toBeTruthy()
    const row = () =>
      within(
        within(screen.getByRole('table', { name: 'Preview' }))
          .getByRole('rowheader', { name: 'Noa Novak' })
          .closest('tr') ?? document.body,
      )
    expect(row().getByText('unchanged')).toBeTruthy()
    await waitFor(() => expect(screen.queryByText(/customers read$/)).toBeNull())
    const before = door.calls().length
    // Of these nothing is known; what is known counts for more.
    for (const id of ['features', 'training', 'onboarding', 'searching', 'community', 'contributing'])
      await user.click((await edit(door, id)).getByRole('button', { name: 'Remove this part' }))
    expect(screen.getByText(/Mend the faults first/)).toBeTruthy()
    const learning = await edit(door, 'learning')
    await type(user, stepOf(learning, 1).getByLabelText('Points'), '66')
    expect(sum()).toBe('100 of 100')
    expect(await screen.findByText(/^Of \d customers, 1 would be shown otherwise/)).toBeTruthy()
    expect(row().getByText('12 of 92 · At risk')).toBeTruthy()
    expect(door.calls().length).toBe(before)
    expect(door.world.customObjects.records('barometer')).toEqual([])
  })

  it('says so where nobody can be read', async () => {
    const { user } = await open({
      controls: { faults: [{ path: '/api/v2/search\\b', kind: 'status', status: 403 }] },
    })
    await user.click(screen.getByRole('button', { name: 'Preview with recent customers' }))
    expect(await screen.findByText('Preview: your role does not allow this.')).toBeTruthy()
  })
})

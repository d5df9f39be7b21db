// Does the picker take what was typed, also where keys come faster than the list is drawn?

import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openSidebar, teamSettings } from '#test/sidebar.tsx'

const settings = teamSettings({ featuresOff: ['inhibitors'], guardPolicy: 'off' })

/** As the browser says it: nothing waits for what React draws in between. */
function types(field: HTMLInputElement, words: string): void {
  // React looks for a value that it has not set itself.
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  value?.set?.call(field, words)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

const presses = (field: HTMLElement, key: string): boolean =>
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

async function openPicker(): Promise<HTMLInputElement> {
  const door = await openSidebar({ settings })
  const group = await screen.findByRole('group', { name: 'Suggested reasons' })
  await door.user.click(within(group).getByRole('button', { name: /Other…|Search all/ }))
  return screen.findByRole<HTMLInputElement>('combobox', { name: 'Search contact reasons' })
}

const drawn = () => screen.queryAllByRole('treeitem').map(({ textContent }) => textContent)

it('Enter takes the best of what is in the field, not of what was drawn before', async () => {
  const field = await openPicker()
  const before = drawn()
  types(field, 'sign in')
  expect(field.value).toBe('sign in')
  expect(drawn()).toEqual(before)
  presses(field, 'Enter')
  await screen.findByRole('group', { name: 'Contact reason: Account › Cannot sign in' })
})

it('the list follows, and is what a slower agent sees', async () => {
  const field = await openPicker()
  types(field, 'sig')
  types(field, 'sign i')
  types(field, 'sign in')
  await waitFor(() => expect(drawn()).toEqual(['Account › Cannot sign in']))
  expect(field.getAttribute('aria-activedescendant')).toBe(screen.getByRole('treeitem').id)
})

it('arrows count from the first of what is in the field', async () => {
  const field = await openPicker()
  for (let down = 0; down < 3; down += 1) presses(field, 'ArrowDown')
  types(field, 'account')
  presses(field, 'ArrowDown')
  presses(field, 'ArrowUp')
  presses(field, 'ArrowDown')
  await waitFor(() => expect(drawn().every((line) => line?.startsWith('Account'))).toBe(true))
  const [, second] = screen.getAllByRole('treeitem')
  await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBe(second?.id))
  presses(field, 'Enter')
  await screen.findByRole('group', { name: `Contact reason: ${second?.textContent}` })
})

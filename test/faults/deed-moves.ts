// How does a test press, fill in and wait in the world's time, as leads do who write for the team?

import { fireEvent, screen, within } from '@testing-library/react'
import { compile, pass } from './clock.ts'

export const SECOND = 1_000

/** Parts that come in files of their own are compiled in the world's time. */
export async function until(isThere: () => boolean): Promise<void> {
  for (let tries = 0; tries < 60 && !isThere(); tries += 1) {
    await compile()
    await pass(SECOND)
  }
}

export const press = async (name: string | RegExp): Promise<void> => {
  await until(() => screen.queryAllByRole('button', { name }).length > 0)
  screen.getAllByRole('button', { name })[0]?.click()
  await pass(2 * SECOND)
}

export const fill = async (field: HTMLElement, value: string): Promise<void> => {
  fireEvent.change(field, { target: { value } })
  await pass(SECOND)
}

export const chooseReason = async (label: string, letters: string): Promise<void> => {
  const field = screen.getByLabelText(label)
  await fill(field, letters)
  fireEvent.keyDown(field, { key: 'Enter' })
  await pass(SECOND)
}

export const inForm = (label: string): HTMLElement => within(screen.getByRole('form')).getByLabelText(label)

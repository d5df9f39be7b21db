import { render, screen, waitFor } from '@testing-library/react'
import { Profiler, useState } from 'react'
import { expect, it } from 'vitest'
import { allDrawn } from '#test/drawn.ts'
import { Below } from './Below.tsx'

it('draws each child a step after the one before, and marks that more is to come', async () => {
  const seen: string[] = []
  const look = () =>
    seen.push(`${document.body.textContent}${document.querySelector('[data-behind]') ? ', more' : ''}`)
  render(
    <Profiler id="below" onRender={look}>
      above
      <Below>
        <p>, one</p>
        <p>, two</p>
      </Below>
    </Profiler>,
  )
  await allDrawn()
  look()
  expect([...new Set(seen)].filter((text) => text !== '')).toEqual([
    'above, more',
    'above, one, more',
    'above, one, two',
  ])
})

const Counter = ({ name }: { name: string }) => {
  const [count, setCount] = useState(0)
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {name} {count}
    </button>
  )
}

it('keeps what stands when a child comes before it, or goes', async () => {
  const shown = (note: boolean) => (
    <Below>
      <p>first</p>
      {note ? <p>note</p> : null}
      <Counter name="last" />
    </Below>
  )
  const { rerender } = render(shown(false))
  await allDrawn()
  screen.getByRole('button', { name: 'last 0' }).click()
  await screen.findByRole('button', { name: 'last 1' })
  rerender(shown(true))
  screen.getByRole('button', { name: 'last 1' })
  await waitFor(() => screen.getByText('note'))
  screen.getByRole('button', { name: 'last 1' })
  rerender(shown(false))
  screen.getByRole('button', { name: 'last 1' })
})

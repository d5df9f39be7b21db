import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { FoldProvider, useFold, useLines } from './Fold.tsx'
import { type Unfolded, unfoldedWith } from './unfolded.ts'

const List = () => {
  const [limit, more] = useLines('gaps', 10)
  const [open, put] = useFold('weeks')
  const [newest, putNewest] = useFold('newest', true)
  return (
    <>
      <button type="button" onClick={more}>{`${limit} lines`}</button>
      <button type="button" onClick={() => put(!open)}>
        {open ? 'open' : 'closed'}
      </button>
      <button type="button" onClick={() => putNewest(!newest)}>
        {newest ? 'newest open' : 'newest closed'}
      </button>
    </>
  )
}

const Page = (props: { start: Unfolded; told: (unfolded: Unfolded) => void }) => {
  const [unfolded, setUnfolded] = useState(props.start)
  const unfold = (name: string, count: number) => {
    const next = unfoldedWith(unfolded, name, count)
    props.told(next)
    setUnfolded(next)
  }
  return (
    <FoldProvider unfolded={unfolded} onUnfold={unfold}>
      <List />
    </FoldProvider>
  )
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

it('a list begins with a page or what the address names, and tells how far it is shown', () => {
  const told: Unfolded[] = []
  render(<Page start={{ gaps: 20 }} told={(unfolded) => told.push(unfolded)} />)
  press('20 lines')
  press('closed')
  press('open')
  expect(screen.getByRole('button', { name: '30 lines' })).toBeTruthy()
  expect(told).toEqual([{ gaps: 30 }, { gaps: 30, weeks: 1 }, { gaps: 30 }])
})

it('what is open at first says when it was closed', () => {
  const told: Unfolded[] = []
  render(<Page start={{}} told={(unfolded) => told.push(unfolded)} />)
  press('newest open')
  press('newest closed')
  expect(told).toEqual([{ newest: 2 }, {}])
  expect(screen.getByRole('button', { name: 'newest open' })).toBeTruthy()
})

it('a list whose place no address keeps does the same', () => {
  render(<List />)
  press('10 lines')
  press('closed')
  expect(screen.getByRole('button', { name: '20 lines' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'open' })).toBeTruthy()
})

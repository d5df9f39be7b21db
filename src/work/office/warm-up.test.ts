import { expect, it, vi } from 'vitest'
import { openFacts } from '#store/facts.ts'
import type { Office } from '#work/tasks.ts'
import { openOffice } from './office.ts'
import { warmUp } from './warm-up.ts'

const officeOf = (): Office =>
  openOffice({ facts: openFacts({ installationId: 1, userId: 1 }), now: () => 0 })

it('runs what a first ticket needs, and finds something by it: else the slow part was not reached', async () => {
  const office = officeOf()
  const ask = vi.spyOn(office, 'ask')
  await warmUp(office)
  expect(ask.mock.calls.map(([task]) => task)).toEqual(['read', 'suggest', 'rank'])
  const [, suggested, ranked] = await Promise.all(ask.mock.results.map(({ value }) => value))
  expect(suggested).not.toHaveLength(0)
  expect((ranked as { answers: unknown[] }).answers).toHaveLength(1)
})

it('leaves nothing behind', async () => {
  const office = officeOf()
  await warmUp(office)
  expect(await office.ask('library', null)).toBeNull()
})

it('never rejects', async () => {
  const broken: Office = {
    ask: () => Promise.reject(new Error('no')),
    hear: () => undefined,
    hearLearned: () => undefined,
  }
  await expect(warmUp(broken)).resolves.toBeUndefined()
})

import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Services } from '#app/queries/services.ts'
import type { UnfitSaid } from '#domain/answers/unfit.ts'
import { REFUND, rowOf } from '#test/answers-panel.ts'
import { openSidebar } from '#test/sidebar.tsx'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'

const REASON = 'billing__refund_late'

/** The ticket carries the reason. */
const account = () => {
  const plain = tinyAccount()
  const field = { id: TINY.reasonField, value: REASON }
  const tickets = plain.tickets.map((one) =>
    one.id === 110 ? { ...one, tags: [REASON], custom_fields: [field] } : one,
  )
  return { ...plain, tickets }
}

const keptBy = async ({ services }: { services: Services }): Promise<unknown> =>
  (await services.facts.read('unfit'))?.value

const setAside = async (door: Awaited<ReturnType<typeof openSidebar>>) =>
  door.user.click((await rowOf(REFUND)).getByRole('button', { name: `Not relevant here: ${REFUND}` }))

describe('what is not relevant to a reason', () => {
  it('is known to this browser at once, as numbers and keys, until it is taken back', async () => {
    const door = await openSidebar({ account: account() })
    await setAside(door)
    await waitFor(async () =>
      expect(await keptBy(door)).toEqual([
        { ticketId: 110, reason: REASON, items: ['article:33001'], at: expect.any(Number) },
      ]),
    )
    await door.user.click(screen.getByRole('button', { name: `Undo: ${REFUND} is relevant after all` }))
    await waitFor(async () => expect(await keptBy(door)).toEqual([]))
  })

  it('holds for the reason that is chosen afterwards', async () => {
    const door = await openSidebar()
    await setAside(door)
    await waitFor(async () => expect(await keptBy(door)).toEqual([]))
    const chips = await screen.findByRole('group', { name: 'Suggested reasons' })
    await door.user.click(within(chips).getByRole('button', { name: /Refund late/ }))
    await waitFor(async () => expect(await keptBy(door)).toMatchObject([{ reason: REASON, ticketId: 110 }]))
  })

  it.each<[string, Partial<UnfitSaid>, boolean]>([
    ['counts against it on other tickets', {}, true],
    ['does not count for another reason', { reason: 'login' }, false],
    ['does not count on the ticket itself', { ticketId: 110 }, false],
  ])('%s', async (_, more, counts) => {
    const door = await openSidebar({
      account: account(),
      early: (services) => {
        const said = [1, 2, 3].map((ticketId) => {
          const items = ['article:33001']
          return { ticketId, reason: REASON, items, at: services.now() - 1_000, ...more }
        })
        services.facts.write('unfit', said, 60_000).catch(() => undefined)
      },
    })
    const row = await rowOf(REFUND)
    const words = /Called not relevant to this reason in 3 contacts/
    if (counts) expect(await row.findByText(words)).toBeTruthy()
    else expect(row.queryByText(words)).toBeNull()
    expect(await keptBy(door)).toHaveLength(3)
  })
})

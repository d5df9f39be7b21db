// How does a lead in a journey rate a sample, and what do tickets hold afterwards?

import type { FrameLocator, Page } from 'playwright-core'
import { IDS } from '#workspace/demo/company.ts'
import type { Journey } from './harness.ts'
import { fieldValue, savedTicket } from './saved.ts'

/** Rates the ten tickets of the sample that is open, by keys, from the first one on. */
export async function rateTen(page: Page, frame: FrameLocator): Promise<void> {
  for (let rated = 0; rated < 10; rated += 1) {
    await frame.getByText(`${rated} of 10 rated`).waitFor()
    await page.keyboard.press(String((rated % 3) + 1))
    await page.keyboard.press('Enter')
  }
  await frame.getByText('All rated').waitFor()
  await frame.getByText('All ratings are saved').waitFor()
}

/** Through the HTTP door: status, the reason's field, and tags. */
export async function storedReason(
  journey: Journey,
  id: number,
): Promise<{ status: string; field: unknown; tags: string[] }> {
  const ticket = await savedTicket(journey, id)
  return { status: ticket.status, field: fieldValue(ticket, IDS.reasonField), tags: ticket.tags }
}

/** One closed and one solved, with a reason of their own where there are such. */
export async function twoTickets(journey: Journey): Promise<readonly [closed: number, solved: number]> {
  const find = async (status: string): Promise<number> => {
    const query = new URLSearchParams({
      query: `type:ticket status:${status} tags:account__invoice_copy*`,
      per_page: '1',
    })
    const any = new URLSearchParams({ query: `type:ticket status:${status}`, per_page: '1' })
    type Found = { results: { id: number }[] }
    const found = await journey.read<Found>(`/api/v2/search.json?${query}`)
    const others = found.results.length > 0 ? found : await journey.read<Found>(`/api/v2/search.json?${any}`)
    return others.results[0]?.id ?? 0
  }
  return [await find('closed'), await find('solved')]
}

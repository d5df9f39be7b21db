// What happens to a window whose app gets no proper answers any more, while the page around it goes on working?

import type { Page } from 'playwright-core'

/** `never answers`: the call stays open; a number: Zendesk refuses with that status. */
export type Outage = number | 'never answers'

/** From now on, for calls of the app only, to paths that match. */
export async function breakApi(page: Page, how: Outage, path = /./): Promise<void> {
  await page.route('**/api/v2/**', async (route) => {
    const request = route.request()
    const isMeant = 'x-zendesk-app-id' in request.headers() && path.test(new URL(request.url()).pathname)
    if (!isMeant) await route.fallback()
    else if (how !== 'never answers') await route.fulfill({ status: how, body: '{"error":"Outage"}' })
  })
}

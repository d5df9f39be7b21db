// How do tests with real `fetch` reach a world? As handlers for msw.

import { type HttpHandler, http } from 'msw'
import type { World } from '#workspace/world/world.ts'
import { answer } from './answer.ts'

/** For `setupServer(...restHandlers(world))`: everything under `/api/v2/` and `/__workspace/`, whatever the origin. */
export const restHandlers = (world: World): HttpHandler[] => [
  http.all('*/api/v2/*', ({ request }) => answer(world, request)),
  http.all('*/__workspace/*', ({ request }) => answer(world, request)),
]

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ThemeProvider } from '@zendeskgarden/react-theming'
import { expect, it } from 'vitest'
import { type Surroundings, SurroundingsProvider } from '#workspace/page/surroundings.tsx'
import { createClient } from '#workspace/rest/client.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { CallLog } from './CallLog.tsx'

/** The drawer's part over a whole account: what an app calls is what it shows. */
function setUp() {
  const world = createWorld(tinyAccount(), { time: () => 0 })
  const page = createClient(world, { user: TINY.agent })
  const account = {
    read: async (path: string) => (await page.get(path)).body,
    send: async (_method: 'DELETE', path: string) => (await page.delete(path)).body,
  }
  const value = { account } as unknown as Surroundings
  const show = () =>
    render(
      <ThemeProvider>
        <QueryClientProvider client={new QueryClient()}>
          <SurroundingsProvider value={value}>
            <CallLog />
          </SurroundingsProvider>
        </QueryClientProvider>
      </ThemeProvider>,
    )
  return { app: createClient(world, { user: TINY.agent, app: TINY.app }), show }
}

it('shows the endpoint that the app asked for and the workspace does not know', async () => {
  const { app, show } = setUp()
  const { status, body } = await app.get('/api/v2/triggers.json')
  expect([status, body]).toEqual([404, { error: 'InvalidEndpoint', description: 'Not found' }])
  await app.get('/api/v2/tickets/110')
  show()
  await screen.findByText('The workspace does not know')
  screen.getByText('Calls of the app: 2')
  expect(screen.getAllByText(/triggers/).map((one) => one.textContent)).toEqual([
    '404 GET /api/v2/triggers.json',
    'GET /api/v2/triggers.json',
  ])
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
  await waitFor(() => screen.getByText('Calls of the app: 0'))
  expect(screen.queryByText('The workspace does not know')).toBeNull()
})

// What happens when somebody opens the workspace? The page learns who is signed in, sets up the desk and draws.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { createDesk } from '#workspace/desk/desk.ts'
import { connectWire } from '#workspace/wire.ts'
import { createAccountClient, readSetup, signedInUser } from './account.ts'
import { listenToChanges } from './changes.ts'
import { switchesFrom } from './drawer/desk-choices.ts'
import { createFrames } from './frames/registry.ts'
import './page.css'
import { followMachine, preferredScheme } from './scheme.ts'
import { SurroundingsProvider } from './surroundings.tsx'
import { Workspace } from './Workspace.tsx'

const root = document.getElementById('workspace')

async function start(element: HTMLElement): Promise<void> {
  const setup = await readSetup()
  const userId = signedInUser(setup)
  const account = createAccountClient(userId)
  const user = setup.staff.find((member) => member.id === userId) ?? { id: userId, name: '', role: 'Agent' }
  const desk = createDesk({
    fetch: account.fetch,
    origin: location.origin,
    installation: setup.installation,
    subdomain: setup.subdomain,
    appOrigin: setup.appUrl,
    switches: switchesFrom(location.search),
  })
  desk.setColorScheme(preferredScheme())
  followMachine(desk.setColorScheme)
  const frames = createFrames()
  connectWire(desk, { window, frameOf: frames.frameOf, appOrigin: frames.originOf })
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } })
  listenToChanges(desk, queries)
  createRoot(element).render(
    <SurroundingsProvider value={{ desk, account, frames, setup, user }}>
      <QueryClientProvider client={queries}>
        <Workspace />
      </QueryClientProvider>
    </SurroundingsProvider>,
  )
}

if (root) {
  start(root).catch((error: unknown) => {
    root.textContent = `The workspace could not start. ${error instanceof Error ? error.message : String(error)}`
  })
}

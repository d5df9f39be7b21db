// The baseline of the bench: what React and Garden alone cost in a frame, with one panel that needs no facts.

import { Button } from '@zendeskgarden/react-buttons'
import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming'
import { createRoot } from 'react-dom/client'
import type { ZafGlobal } from '#zendesk/zaf/client.ts'

const sdk = (window as { ZAFClient?: ZafGlobal }).ZAFClient
const client = sdk?.init()
const element = document.getElementById('empty')

if (client && element)
  client.on('app.registered', () => {
    createRoot(element).render(
      <ThemeProvider theme={DEFAULT_THEME}>
        <section aria-labelledby="title">
          <h2 id="title">Empty</h2>
          <Button>Nothing to do</Button>
        </section>
      </ThemeProvider>,
    )
  })

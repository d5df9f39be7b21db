// What is asked for before anything is drawn?

import type { QueryClient } from '@tanstack/react-query'
import { fieldsQuery } from '#app/queries/fields.ts'
import type { Services } from '#app/queries/services.ts'
import { settingsQuery } from '#app/queries/settings.ts'

/** What every ticket needs, and which does not hang on the ticket: it is on its way while the first lines are drawn. */
export const askEarly = (services: Services, client: QueryClient): void => {
  client.prefetchQuery(settingsQuery(services)).catch(() => undefined)
  client.prefetchQuery(fieldsQuery(services)).catch(() => undefined)
}

// How is a fact read that another frame of this browser may just have read?

import {
  type QueryClient,
  type QueryKey,
  queryOptions,
  type SkipToken,
  skipToken,
} from '@tanstack/react-query'
import { type Dated, type Fact, type FactKind, FRESH } from '#zendesk/shared-facts.ts'
import type { Services } from './services.ts'

interface SharedRead<K extends FactKind, Off extends string> {
  kind: K
  /** Which fact of the kind: its name among the frames. */
  id: string | number
  queryKey: QueryKey
  /** Asks Zendesk. A word instead of a fact (`off`) is not told to others. */
  read: (client: QueryClient, signal: AbortSignal) => Promise<Fact<K> | Off>
  /** What of it others may know: all but its texts where absent; null where that is not known. */
  tell?: (fact: Dated<K>, client: QueryClient) => Dated<K> | null
}

const isFact = <T extends object>(found: T | string | null | undefined): found is T =>
  typeof found === 'object' && found !== null

/** Only the first time are other frames asked: afterwards it is known here that the fact may have changed. */
const readOnce = async <K extends FactKind, Off extends string>(
  { frameFacts }: Services,
  { kind, id, queryKey, read, tell = (fact) => fact }: SharedRead<K, Off>,
  client: QueryClient,
  signal: AbortSignal,
): Promise<Dated<K> | Off> => {
  const known = () => client.getQueryState<Dated<K> | Off>(queryKey)
  const told = known()?.data ? null : await frameFacts.ask(kind, id)
  const at = Date.now()
  const found = told ?? (await read(client, signal))
  if (!isFact(found)) return found
  frameFacts.share(kind, id, () => {
    const state = known()
    return isFact(state?.data) && !state.isInvalidated ? tell(state.data, client) : null
  })
  return told ?? { ...found, at }
}

/**
 * Asks the other frames, else Zendesk, and hands on what it knows for as long as that holds. What came from another
 * frame is without text, and as old as it was there: fresh since Zendesk was asked, by whichever frame.
 * @param wanted `skipToken` while it is not known what to ask for.
 */
export const sharedQuery = <K extends FactKind, Off extends string = never>(
  services: Services,
  kind: K,
  queryKey: QueryKey,
  wanted: Omit<SharedRead<K, Off>, 'kind' | 'queryKey'> | SkipToken,
) =>
  queryOptions<Dated<K> | Off>({
    queryKey,
    staleTime: ({ state: { data, dataUpdatedAt } }) =>
      isFact(data) ? Math.max(0, FRESH[kind] - (dataUpdatedAt - data.at)) : FRESH[kind],
    // It may be asked for before anything is drawn: what failed then is shown with Retry, not asked for once more.
    retryOnMount: false,
    queryFn:
      wanted === skipToken
        ? skipToken
        : ({ client, signal }) => readOnce(services, { ...wanted, kind, queryKey }, client, signal),
  })

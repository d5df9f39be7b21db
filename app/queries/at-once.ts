// What must not wait until the screen is drawn before it is asked?

import {
  type DefaultError,
  type FetchQueryOptions,
  type QueryKey,
  skipToken,
  useQueryClient,
} from '@tanstack/react-query'

/**
 * Asks while the component is drawn, as TanStack's `usePrefetchQuery` does, and not after the paint, as `useQuery`
 * beside it would: another thread works on the answer while this one draws. Nothing is asked twice, nor where the
 * query waits (`skipToken`).
 */
export const useAskedAtOnce = <Data, Key extends QueryKey>(
  options: FetchQueryOptions<Data, DefaultError, Data, Key>,
): void => {
  const client = useQueryClient()
  if (options.queryFn === skipToken || client.getQueryState(options.queryKey)) return
  client.prefetchQuery(options).catch(() => undefined)
}

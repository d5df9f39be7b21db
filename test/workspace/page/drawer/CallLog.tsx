// Which calls did the app make?

import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { useSurroundings } from '#workspace/page/surroundings.tsx'
import type { LoggedRequest } from '#workspace/world/request-log.ts'
import css from './drawer.module.css'
import { missingEndpoints } from './missing-endpoints.ts'
import { Section } from './Section.tsx'

const SHOWN = 30
const EVERY = 2000

/** The page's own calls are left out: only those that carry the app's id count. */
export function CallLog() {
  const { account } = useSurroundings()
  const log = useQuery({
    queryKey: ['log'],
    refetchInterval: EVERY,
    queryFn: () => account.read<{ log: LoggedRequest[] }>('/__workspace/log'),
  })
  const calls = (log.data?.log ?? [])
    .filter((entry) => entry.app !== null)
    .map((entry, index) => ({ ...entry, number: index + 1 }))
  const missing = missingEndpoints(log.data?.log ?? [])
  const clear = (): void => {
    void account.send('DELETE', '/__workspace/log').finally(() => log.refetch())
  }
  return (
    <Section title={`Calls of the app: ${calls.length}`}>
      <ol className={css.list} reversed>
        {calls
          .slice(-SHOWN)
          .reverse()
          .map((call) => (
            <li key={call.number}>
              <code>
                {call.status} {call.method} {call.path}
              </code>
            </li>
          ))}
      </ol>
      {missing.length > 0 && (
        <>
          <h4>The workspace does not know</h4>
          <ul className={css.list}>
            {missing.map(({ call, times }) => (
              <li key={call}>
                <code>{call}</code> {times > 1 && `${times} times`}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={css.buttons}>
        <Button size="small" onClick={clear}>
          Clear
        </Button>
      </div>
    </Section>
  )
}

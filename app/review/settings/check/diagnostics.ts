// What may a lead send to whoever helps, without a word of any customer, colleague or name of the account's own?

import type { Services } from '#app/queries/services.ts'
import type { SetUpLine } from '#domain/settings/set-up.ts'

/** Ids, counts, states and versions only: names of fields and forms are text of the account's. */
const figures = (params: SetUpLine['params']): string =>
  Object.entries(params)
    .filter(([name, value]) => typeof value === 'number' || name === 'id')
    .map(([name, value]) => ` ${name}=${value}`)
    .join('')

export function diagnosticsText({ host, api }: Services, lines: readonly SetUpLine[], now: number): string {
  const { version } = host.installation
  const { calls, retries, failures, droppedKeys } = api.diagnostics
  return [
    `barometer ${version} at ${new Date(now).toISOString()} in ${host.context.location}`,
    ...lines.map(({ about, state, code, params }) => `${about}: ${state} ${code}${figures(params)}`),
    `calls=${calls} retries=${retries} failures=${failures} dropped_keys=${droppedKeys}`,
    `indexed_db=${typeof indexedDB !== 'undefined'} locks=${'locks' in navigator} broadcast=${typeof BroadcastChannel !== 'undefined'} worker=${typeof SharedWorker !== 'undefined'}`,
  ].join('\n')
}

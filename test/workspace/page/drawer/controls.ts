// How does the drawer read and change the account's controls? Over the endpoints that tests use.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Controls, ControlsChange } from '#workspace/controls.ts'
import { useSurroundings } from '#workspace/page/surroundings.tsx'

interface ControlsInUse {
  controls: Controls | undefined
  change: (change: ControlsChange) => void
  problem: string | null
}

export function useControls(): ControlsInUse {
  const { account } = useSurroundings()
  const queries = useQueryClient()
  const read = useQuery({
    queryKey: ['controls'],
    queryFn: () => account.read<Controls>('/__workspace/controls'),
  })
  return {
    controls: read.data,
    problem: read.error?.message ?? null,
    change(wanted) {
      void account
        .send('PUT', '/__workspace/controls', wanted)
        .finally(() => queries.invalidateQueries({ queryKey: ['controls'] }))
    },
  }
}

// How does a choice get into the ticket's field, and what does the screen show until it is there?

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useServices } from '#app/host/services.tsx'
import { KEYS } from '#app/queries/keys.ts'
import { writeField } from '#app/queries/record.ts'
import type { AccountField } from '#domain/open-ticket.ts'

export interface FieldSetter {
  set: (value: string | null) => void
  /** What is being set now; undefined while nothing is. */
  pending: string | null | undefined
  /** What Zendesk did not take last time; undefined where all went well. */
  refused: string | null | undefined
}

/** Sets a field of the draft through the host. The choice is shown at once and taken back where it did not stay. */
export const useFieldSetter = (field: AccountField | null): FieldSetter => {
  const services = useServices()
  const client = useQueryClient()
  const { mutate, isPending, isError, variables } = useMutation({
    mutationFn: async (value: string | null) => {
      if (field) await writeField(services, field.id, value)
    },
    // Pending until the ticket is read again, so that the old value does not flash up in between.
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.ticket }),
  })
  return {
    set: mutate,
    pending: isPending ? variables : undefined,
    refused: isError ? variables : undefined,
  }
}

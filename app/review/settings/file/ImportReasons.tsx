// What does the file say about the reasons that the team does not have yet, and shall it be kept?

import { useQueryClient } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import type { TeamSettings } from '#app/queries/edit-settings.ts'
import { type ReasonsSaved, reasonImport, saveReasons } from '#app/queries/import-reasons.ts'
import { Actions } from '#app/review/settings/layout.tsx'
import { useTaxonomy } from '#app/review/taxonomy.ts'

const Outcome = ({ outcome }: { outcome: ReasonsSaved }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { saved, conflicts, because } = outcome
  const said = [
    saved > 0 ? t('review.settings.reasons.saved', { count: saved }) : null,
    conflicts.length > 0 ? t('review.settings.reasons.conflict', { names: format.list(conflicts) }) : null,
    because === null ? null : t(`review.settings.reasons.${because === 'denied' ? 'denied' : 'failed'}`),
  ]
  return <>{said.filter((part) => part !== null).join(' ')}</>
}

export const ImportReasons = ({ raw, team }: { raw: unknown; team: TeamSettings }): ReactNode => {
  const t = useText()
  const services = useServices()
  const client = useQueryClient()
  const { taxonomy } = useTaxonomy()
  const [outcome, setOutcome] = useState<ReasonsSaved | null>(null)
  const [busy, setBusy] = useState(false)
  const found = reasonImport(raw, team, taxonomy)
  const save = async () => {
    setBusy(true)
    setOutcome(await saveReasons(services, client, team, found, taxonomy))
    setBusy(false)
  }
  return (
    <>
      <Small>
        {found.count === 0
          ? t('review.settings.reasons.same')
          : t('review.settings.reasons.found', { count: found.count })}{' '}
        {found.foreign === 0 ? '' : t('review.settings.reasons.foreign', { count: found.foreign })}
      </Small>
      <Actions>
        <Button size="small" disabled={busy || found.count === 0} onClick={save}>
          {t('review.settings.reasons.save')}
        </Button>
        <Small role="status">{outcome ? <Outcome outcome={outcome} /> : ''}</Small>
      </Actions>
    </>
  )
}

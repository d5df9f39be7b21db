// How many contacts came, and how many is that for a thousand active customers?

import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { BaseNote } from '#app/review/money/BaseNote.tsx'
import { useNumbers } from '#app/review/reasons/contacts/words.ts'
import { useChange } from '#app/review/reasons/words.ts'
import { type BlockProps, Line } from './parts.tsx'

const Intensity = ({ chosen, now, before, economy, picks, go }: BlockProps): ReactNode => {
  const t = useText()
  const numbers = useNumbers()
  const { contacts, requesters } = now.volume
  const { base, groups } = now.intensity
  const { gross = null, net = null, reach = null } = groups[0] ?? {}
  const earlier = before?.intensity.groups[0]?.gross ?? null
  return (
    <Figure
      name={t('review.overview.intensity')}
      value={gross === null ? null : numbers.fine(gross)}
      unit={t(base?.kind === 'flow' ? 'review.overview.a_thousand' : 'review.overview.a_thousand_weekly')}
      n={contacts}
      definitionId="intensity"
      rows={chosen.contacts.rows}
    >
      <Line
        text={
          gross === null || earlier === null
            ? null
            : t('review.overview.before', { value: numbers.fine(earlier) })
        }
      />
      <Line text={net === null ? null : t('review.overview.net', { net: numbers.fine(net) })} />
      <Line
        text={
          reach === null
            ? null
            : t('review.overview.reach', { count: requesters, share: numbers.finePercent(reach) })
        }
      />
      <BaseNote economy={economy} picks={picks} period={chosen.choice} go={go} />
    </Figure>
  )
}

export const Volumes = (props: BlockProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const change = useChange()
  const { chosen, now, before } = props
  const { rows, found } = chosen.contacts
  const { contacts, issues, requesters } = now.volume
  return (
    <>
      <Figure
        name={t('review.overview.contacts')}
        value={format.number(contacts)}
        n={contacts}
        of={found}
        definitionId="contacts"
        rows={rows}
      >
        <Line text={before ? change(contacts, before.volume.contacts) : null} />
        <Line text={t('review.overview.issues', { issues, count: requesters })} />
      </Figure>
      <Intensity {...props} />
    </>
  )
}

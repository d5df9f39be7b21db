// Can the tags be trusted? Coverage, a sample rated blind, likely errors, what *Other* hides, and corrections with their log.

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { PanelBody } from '#app/kit/PanelBody.tsx'
import { DataFrame } from '#app/review/data/DataFrame.tsx'
import type { ReadyChosen } from '#app/review/data/use-chosen.ts'
import { Whole } from '#app/review/layout.tsx'
import type { TabProps } from '#app/review/tabs.ts'
import { CoveragePart } from './CoveragePart.tsx'
import { ErrorsPart } from './ErrorsPart.tsx'
import { LogPart } from './LogPart.tsx'
import { OtherPart } from './OtherPart.tsx'
import { Rating } from './Rating.tsx'
import { SamplePart } from './SamplePart.tsx'
import { useAudit } from './use-audit.ts'

const RATE = 'rate.'

const Parts = (props: { chosen: ReadyChosen; onRate: (key: string) => void }): ReactNode => {
  const t = useText()
  const audit = useAudit()
  const { chosen } = props
  const period = `${chosen.choice.from}/${chosen.choice.to}`
  return (
    <Whole>
      <CoveragePart audit={audit} chosen={chosen} />
      <PanelBody name={t('review.audit.sample')} state={audit.state} lines={6}>
        {() => (
          <>
            <SamplePart audit={audit} chosen={chosen} onRate={props.onRate} />
            <ErrorsPart key={`errors/${period}`} audit={audit} chosen={chosen} />
            <OtherPart key={`other/${period}`} audit={audit} chosen={chosen} />
            <LogPart audit={audit} />
          </>
        )}
      </PanelBody>
    </Whole>
  )
}

export const Audit = ({ place, go }: TabProps): ReactNode => {
  const { detail } = place
  if (detail?.startsWith(RATE))
    return <Rating drawKey={detail.slice(RATE.length)} onClose={() => go({ detail: null })} />
  return (
    <DataFrame place={place} go={go}>
      {(chosen) => <Parts chosen={chosen} onRate={(key) => go({ detail: `${RATE}${key}` })} />}
    </DataFrame>
  )
}

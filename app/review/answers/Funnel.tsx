// How far did answers come in these contacts: suggested, inserted, sent, and was it the last contact?

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { Figure } from '#app/review/data/Figure.tsx'
import { Note, Part } from '#app/review/layout.tsx'
import { type AnswerStep, answerRows, type Funnel } from '#domain/review/measures/answers.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { answeredRows } from '#domain/review/measures/overview-rows.ts'

const Figures = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(176px, 1fr));
  gap: ${({ theme }) => theme.space.sm};
`

interface FunnelProps {
  judged: Judged
  rows: Uint32Array
  funnel: Funnel
}

const Step = (
  props: FunnelProps & { step: Exclude<AnswerStep, 'worked'>; children?: ReactNode },
): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { judged, rows, funnel, step } = props
  const count = funnel[step]
  return (
    <Figure
      name={t(`review.answers.funnel.${step}`)}
      value={format.number(count)}
      n={count}
      of={funnel.contacts}
      definitionId={`answers_${step}`}
      rows={() => answerRows(judged, rows, step)}
      restsOn={() => rows}
    >
      {props.children}
    </Figure>
  )
}

const Worked = ({ judged, rows, funnel }: FunnelProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { worked, usual } = funnel
  const share = worked.share
  return (
    <Figure
      name={t('review.answers.funnel.worked')}
      value={share === null ? null : format.percent(share)}
      {...(share === null
        ? {}
        : { range: [format.percent(worked.interval.low), format.percent(worked.interval.high)] as const })}
      n={worked.k}
      of={worked.n}
      definitionId="answers_worked"
      rows={() => answerRows(judged, rows, 'worked')}
      restsOn={() => answeredRows(judged, rows)}
    >
      <Small>
        {share === null
          ? t('review.answers.funnel.none_mature')
          : usual === null
            ? t('review.answers.funnel.no_usual')
            : t('review.answers.funnel.usual', { share: format.percent(usual) })}
      </Small>
    </Figure>
  )
}

export const FunnelPart = (props: FunnelProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { via } = props.funnel
  return (
    <Part aria-labelledby="answers-funnel">
      <h3 id="answers-funnel">{t('review.answers.funnel.title')}</h3>
      <Note>{t('review.answers.funnel.what')}</Note>
      <Figures>
        <Step {...props} step="shown" />
        <Step {...props} step="inserted" />
        <Step {...props} step="sent">
          <Small>
            {t('review.answers.funnel.via', {
              top: format.number(via.top),
              search: format.number(via.search),
              paste: format.number(via.paste),
            })}
          </Small>
        </Step>
        <Worked {...props} />
        <Step {...props} step="none" />
        <Step {...props} step="gaps" />
      </Figures>
    </Part>
  )
}

// What if a contact cost something else, or others came, found and would have asked? Tried out here, saved nowhere.

import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useState } from 'react'
import styled from 'styled-components'
import { useText } from '#app/i18n/language.tsx'
import { Row, Small } from '#app/kit/text.tsx'
import { Disclosure } from '#app/review/layout.tsx'
import { type Go, ToSettings } from '#app/review/money/ToSettings.tsx'
import { NumberField } from '#app/review/settings/NumberField.tsx'
import { type Basis, type Entered, PURPOSES, STEPS, type Tried, triedOf } from './what-if.ts'

const Sets = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
  gap: ${({ theme }) => theme.space.md};
  max-width: 1000px;
  margin-block: ${({ theme }) => theme.space.sm};
  & > fieldset {
    display: flex;
    flex-direction: column;
    gap: ${({ theme }) => theme.space.xs};
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  & legend { padding: 0 0 ${({ theme }) => theme.space.xs}; font-weight: ${({ theme }) => theme.fontWeights.semibold}; }
`

export const WhatIf = (props: {
  entered: Entered
  tried: Tried | null
  basis: Basis
  onTry: (tried: Tried | null) => void
  go: Go
}): ReactNode => {
  const t = useText()
  const { entered, basis, onTry } = props
  const tried = props.tried ?? triedOf(entered)
  // By a link; from then on the reader opens and closes it.
  const [open] = useState(props.tried !== null)
  const { shares } = tried
  const wrong = (path: string): string | undefined =>
    basis.faults.includes(path) ? t('review.answers.savings.wrong') : undefined
  return (
    <Disclosure open={open}>
      <summary>{t('review.answers.savings.try')}</summary>
      <Small>{t('review.answers.savings.try_what')}</Small>
      <Sets>
        <fieldset>
          <legend>{t('review.answers.savings.one_contact')}</legend>
          {(['money', 'hours'] as const).flatMap((name) =>
            (['low', 'high'] as const).map((end) => (
              <NumberField
                key={`${name} ${end}`}
                label={t(`review.answers.savings.${name}_${end}`)}
                value={tried[name][end]}
                message={end === 'high' ? wrong(name) : undefined}
                onChange={(value) => onTry({ ...tried, [name]: { ...tried[name], [end]: value } })}
              />
            )),
          )}
          <NumberField
            label={t('review.answers.savings.visits')}
            value={tried.visits}
            message={wrong('visits')}
            onChange={(visits) => onTry({ ...tried, visits })}
          />
        </fieldset>
        {PURPOSES.map((purpose) => (
          <fieldset key={purpose}>
            <legend>{t(`review.answers.savings.${purpose}`)}</legend>
            {STEPS.map((step) => (
              <NumberField
                key={step}
                label={t(`review.answers.savings.percent_${step}`)}
                value={shares[purpose][step]}
                message={wrong(`${purpose}.${step}.share`)}
                onChange={(value) =>
                  onTry({ ...tried, shares: { ...shares, [purpose]: { ...shares[purpose], [step]: value } } })
                }
              />
            ))}
          </fieldset>
        ))}
      </Sets>
      <Row>
        <Button size="small" disabled={!basis.changed} onClick={() => onTry(null)}>
          {t('review.answers.savings.back')}
        </Button>
        <ToSettings what="chain" go={props.go} />
      </Row>
    </Disclosure>
  )
}

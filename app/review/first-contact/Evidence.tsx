// How good is the evidence behind the rate: which levels, how many links assumed, what could not be looked at?

import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { Note, Part } from '#app/review/layout.tsx'
import type { FirstContactRate } from '#domain/review/measures/first-contact.ts'

const LEVELS = ['conversation', 'metrics', 'rows'] as const

const List = styled.ul`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xxs};
  max-width: 760px;
  padding-inline-start: ${({ theme }) => theme.space.md};
  list-style: disc;
`

export const Evidence = (props: {
  rate: FirstContactRate
  links: { links: number; assumed: number }
  /** Metrics were read of every how manieth requester. */
  sampled: number
  /** Whether the team said which group is of which tier. */
  tiers: boolean
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const { rate, links, sampled, tiers } = props
  const n = rate.yes + rate.no
  const share = (part: number, whole: number): string => format.percent(part / whole)
  return (
    <Part aria-labelledby="first-contact-evidence">
      <h3 id="first-contact-evidence">{t('review.first_contact.evidence.title')}</h3>
      {n === 0 ? (
        <Note>{t('review.first_contact.none_mature')}</Note>
      ) : (
        <List>
          {LEVELS.map((level) => (
            <li key={level}>
              {t(`review.first_contact.evidence.${level}`, {
                count: rate.levels[level],
                share: share(rate.levels[level], n),
              })}
            </li>
          ))}
          {rate.overruled > 0 ? (
            <li>
              {t('review.first_contact.evidence.overruled', {
                count: rate.overruled,
                share: share(rate.overruled, n),
              })}
            </li>
          ) : null}
          <li>
            {links.links === 0
              ? t('review.first_contact.evidence.no_links')
              : t('review.first_contact.evidence.assumed', {
                  count: links.assumed,
                  of: links.links,
                  share: share(links.assumed, links.links),
                })}
          </li>
        </List>
      )}
      {sampled > 1 ? <Note>{t('review.first_contact.evidence.sampled', { count: sampled })}</Note> : null}
      {tiers ? null : <Note>{t('review.first_contact.evidence.no_tiers')}</Note>}
    </Part>
  )
}

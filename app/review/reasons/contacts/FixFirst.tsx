// What is to be fixed first? By remedy in the order in which they are to be tried, with the arithmetic open.

import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useMemo, useState } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small, Subtle } from '#app/kit/text.tsx'
import { Part, Plain } from '#app/review/reasons/parts.tsx'
import type { Remedy } from '#domain/reasons/kinds.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { type Costs, NO_COSTS } from '#domain/review/measures/cost.ts'
import { type FixFirst as Found, fixFirst } from '#domain/review/measures/fix-first.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { Scroll } from './grid.tsx'
import { useAboutName, useNumbers } from './words.ts'

/** Of one remedy: more is asked for. */
const MOST = 3

type Fix = Found['withoutRemedy'][number]

interface LineProps {
  fix: Fix
  name: string
  money: boolean
  onFix: ((about: string, remedy: Remedy | null) => void) | null
}

const Line = ({ fix, name, money, onFix }: LineProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const { first, beyond, share, avoidable } = fix
  const contacts = beyond.contacts + share * first.contacts
  const sum = {
    beyond: format.number(beyond.contacts),
    first: format.number(first.contacts),
    share: format.percent(share),
    sum: numbers.rough(contacts),
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{numbers.rough(contacts)}</td>
      <td>
        {t(share === 0 ? 'review.by_reason.fix.sum_beyond' : 'review.by_reason.fix.sum', sum)}
        {money ? (
          <Small>
            {t('review.by_reason.fix.sum_money', {
              beyond: numbers.money(beyond.cost),
              first: numbers.money(first.cost),
              share: format.percent(share),
            })}
          </Small>
        ) : null}
      </td>
      {money ? <td className="number">{numbers.money(avoidable)}</td> : null}
      <td className="number">
        {onFix === null ? null : (
          <Button
            size="small"
            aria-label={t('review.by_reason.fix.record', { label: name })}
            onClick={() => onFix(fix.reason, fix.remedy)}
          >
            {t('review.by_reason.record_fix')}
          </Button>
        )}
      </td>
    </tr>
  )
}

const Group = (props: {
  remedy: Remedy | null
  fixes: readonly Fix[]
  money: boolean
  nameOf: (value: string) => string
  onFix: LineProps['onFix']
}): ReactNode => {
  const t = useText()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const { remedy, fixes, money } = props
  const drawn = all ? fixes : fixes.slice(0, MOST)
  const title = t(`review.by_reason.fix.remedy.${remedy ?? 'none'}`)
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={money ? 5 : 4}>
          <strong>{title}</strong>{' '}
          {fixes.length > 0 ? null : <Subtle>{t('review.by_reason.fix.nothing')}</Subtle>}
        </th>
      </tr>
      {drawn.map((fix) => (
        <Line key={fix.reason} fix={fix} name={props.nameOf(fix.reason)} money={money} onFix={props.onFix} />
      ))}
      {drawn.length === fixes.length ? null : (
        <tr>
          <td colSpan={money ? 5 : 4}>
            <TextLink inText onClick={() => setAll(true)}>
              {t('review.by_reason.fix.more', {
                count: fixes.length - drawn.length,
                shown: format.number(fixes.length - drawn.length),
                label: title,
              })}
            </TextLink>
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** `rows`: contacts of the period. */
export const FixFirst = (props: {
  judged: Judged
  rows: Uint32Array
  costs: Costs | null
  taxonomy: Taxonomy
  onFix: LineProps['onFix']
}): ReactNode => {
  const t = useText()
  const nameOf = useAboutName(props.taxonomy)
  const { judged, rows, costs, taxonomy } = props
  const found = useMemo(
    () => fixFirst(judged, rows, costs ?? NO_COSTS, taxonomy.reasons),
    [judged, rows, costs, taxonomy],
  )
  const money = costs !== null
  const shared = { money, nameOf, onFix: props.onFix }
  return (
    <Part title={t('review.by_reason.fix.title')}>
      <Small>{t(money ? 'review.by_reason.fix.what' : 'review.by_reason.fix.what_contacts')}</Small>
      <Scroll>
        <Plain>
          <thead>
            <tr>
              <th scope="col">{t('review.column.reason')}</th>
              <th scope="col" className="number">
                {t('review.by_reason.fix.avoidable')}
              </th>
              <th scope="col">{t('review.by_reason.fix.arithmetic')}</th>
              {money ? (
                <th scope="col" className="number">
                  {t('review.by_reason.fix.avoidable_cost')}
                </th>
              ) : null}
              <td />
            </tr>
          </thead>
          {found.remedies.map(({ remedy, fixes }) => (
            <Group key={remedy} remedy={remedy} fixes={fixes} {...shared} />
          ))}
          <Group remedy={null} fixes={found.withoutRemedy} {...shared} />
        </Plain>
      </Scroll>
    </Part>
  )
}

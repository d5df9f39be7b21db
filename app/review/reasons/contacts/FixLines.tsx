// How does what could be avoided come about, reason by reason of a remedy?

import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { useFormat, useText } from '#app/i18n/language.tsx'
import { TextLink } from '#app/kit/TextLink.tsx'
import { Small, Subtle } from '#app/kit/text.tsx'
import { useFold } from '#app/review/Fold.tsx'
import { useMoney } from '#app/review/money/currency.ts'
import { digitsForSum } from '#app/review/money/product.ts'
import type { Remedy } from '#domain/reasons/kinds.ts'
import type { FixFirst } from '#domain/review/measures/fix-first.ts'
import type { Expense, Range } from '#domain/review/measures/range.ts'
import { useNumbers } from './words.ts'

/** Of one remedy: more is asked for. */
const MOST = 3

type Fix = FixFirst['withoutRemedy'][number]

interface Shared {
  money: boolean
  /** An amount of the column, as all of them are written. */
  range: (range: Range) => string
  /** Shows what is known of the reason, and its tickets. */
  onShow: (value: string) => void
  /** null: this reader may not write for the team. */
  onFix: ((about: string, remedy: Remedy | null) => void) | null
}

const Line = ({ fix, name, money, range, onShow, onFix }: Shared & { fix: Fix; name: string }): ReactNode => {
  const t = useText()
  const format = useFormat()
  const numbers = useNumbers()
  const words = useMoney()
  const { first, beyond, share, avoidable } = fix
  const contacts = beyond.contacts + share * first.contacts
  const sum = {
    beyond: format.number(beyond.contacts),
    first: format.number(first.contacts),
    share: numbers.fullPercent(share),
    sum: numbers.full(contacts),
  }
  const terms = { whole: beyond.cost.money, share, part: first.cost.money }
  const least = digitsForSum(terms, words.alikeWritten)
  const digits = least === 0 ? 0 : Math.max(least, words.digits)
  const term = (money: Range): string =>
    fix.remedy === null ? words.range(money) : words.exactRange(money, digits)
  return (
    <tr>
      <th scope="row">
        <TextLink
          aria-label={t('review.by_reason.fix.show', { label: name })}
          onClick={() => onShow(fix.reason)}
        >
          {name}
        </TextLink>
      </th>
      <td className="number">{numbers.exact(contacts, 1)}</td>
      <td>
        {t(fix.remedy === null ? 'review.by_reason.fix.sum_beyond' : 'review.by_reason.fix.sum', sum)}
        {money ? (
          <Small>
            {t(
              fix.remedy === null
                ? 'review.by_reason.fix.sum_money_beyond'
                : 'review.by_reason.fix.sum_money',
              {
                beyond: term(beyond.cost.money),
                first: term(first.cost.money),
                share: numbers.fullPercent(share),
                sum: words.range(avoidable.money),
              },
            )}
          </Small>
        ) : null}
      </td>
      {money ? (
        <td className="number">
          {range(avoidable.money)}
          <Small>{words.hours(avoidable.hours)}</Small>
        </td>
      ) : null}
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

export interface FixGroupProps extends Shared {
  remedy: Remedy | null
  fixes: readonly Fix[]
  /** Of all of them; null where they have nothing in common. */
  avoidable: Expense | null
  nameOf: (value: string) => string
}

export const FixGroup = (props: FixGroupProps): ReactNode => {
  const t = useText()
  const format = useFormat()
  const words = useMoney()
  const [all, setAll] = useFold(`fix_${props.remedy ?? 'none'}`)
  const { remedy, fixes, avoidable, money, nameOf } = props
  const drawn = all ? fixes : fixes.slice(0, MOST)
  const title = t(`review.by_reason.fix.remedy.${remedy ?? 'none'}`)
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={money ? 5 : 4}>
          <strong>{title}</strong>{' '}
          {fixes.length === 0 ? (
            <Subtle>{t('review.by_reason.fix.nothing')}</Subtle>
          ) : money && avoidable !== null ? (
            <Subtle>
              {t('review.by_reason.fix.together', {
                count: fixes.length,
                shown: format.number(fixes.length),
                money: words.range(avoidable.money),
              })}
            </Subtle>
          ) : null}
        </th>
      </tr>
      {drawn.map((fix) => (
        <Line
          key={fix.reason}
          fix={fix}
          name={nameOf(fix.reason)}
          money={money}
          range={props.range}
          onShow={props.onShow}
          onFix={props.onFix}
        />
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

// What does one contact cost, in money and in an agent's hours, from low to high?

import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Fields } from '#app/review/settings/layout.tsx'
import { NumberField } from '#app/review/settings/NumberField.tsx'
import type { Expense } from '#domain/review/measures/range.ts'

const PARTS = ['money', 'hours'] as const
const ENDS = ['low', 'high'] as const

export const ExpenseFields = (props: {
  currency: string
  expense: Expense
  faultAt: (path: string) => string | undefined
  onChange: (expense: Expense) => void
}): ReactNode => {
  const t = useText()
  const { currency, expense, faultAt, onChange } = props
  return (
    <Fields $width="185px">
      {PARTS.flatMap((part) =>
        ENDS.map((end) => (
          <NumberField
            key={`${part} ${end}`}
            label={t(`review.settings.economy.cost.${part}_${end}`, { currency })}
            value={expense[part][end]}
            message={faultAt(`${part}.${end}`)}
            onChange={(value) => onChange({ ...expense, [part]: { ...expense[part], [end]: value } })}
          />
        )),
      )}
    </Fields>
  )
}

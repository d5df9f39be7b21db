// How are decisions about the economy written in a line, where two versions stand side by side?

import type { useFormat, useText, useTextById } from '#app/i18n/language.tsx'
import { REMEDIES } from '#domain/reasons/kinds.ts'
import { isRecord } from '#domain/settings/checks.ts'
import type { EconomySettings } from '#domain/settings/economy.ts'
import { DEFAULT_ECONOMY } from '#domain/settings/economy.ts'
import { chainOf } from '#domain/settings/economy-in-use.ts'

export interface Words {
  t: ReturnType<typeof useText>
  byId: ReturnType<typeof useTextById>
  format: ReturnType<typeof useFormat>
}

/** `Cost of a contact: line 2 money at most`; the path is within the economy. */
export function economyName(path: string, { t, byId, format }: Words): string | undefined {
  const named = (path === '' ? [] : path.split('.')).map((part) => {
    if (/^\d{1,2}$/.test(part)) return format.number(Number(part) + 1)
    return byId('review.settings.economy.path', part) ?? byId('review.by_reason.fix.remedy', part) ?? part
  })
  const [first, ...rest] = named
  return rest.length === 0 ? first : t('panel.named', { name: first ?? '', value: rest.join(' ') })
}

type Part = Partial<EconomySettings>

/** Undefined where a plain value says it. What is compared was validated or is a draft of the same form. */
export function economyValue(
  path: string,
  found: unknown,
  { t, format }: Omit<Words, 'byId'>,
): string | undefined {
  if (!isRecord(found)) return undefined
  const { costs, baseBy, remedyShares, selfService } = { [path]: found } as Part
  if (costs) {
    const { low, high } = costs.standard.money
    const standard = `${format.number(low)}–${format.number(high)}`
    return t('review.settings.economy.value.costs', { standard, count: costs.entries.length })
  }
  if (baseBy) {
    const lines = [...Object.entries(baseBy.brands), ...Object.entries(baseBy.segments)]
    return (
      lines.map(([name, value]) => t('panel.named', { name, value })).join(', ') || t('review.settings.none')
    )
  }
  if (remedyShares) {
    const lines = REMEDIES.flatMap((remedy) => {
      const share = remedyShares[remedy]
      return share === undefined
        ? []
        : [`${t(`review.by_reason.fix.remedy.${remedy}`)} ${format.percent(share / 100)}`]
    })
    return lines.join(', ') || t('review.settings.none')
  }
  const chain = selfService ? chainOf({ ...DEFAULT_ECONOMY, selfService }, 'UTC') : null
  if (chain === null) return undefined
  const [support, information] = [chain.support, chain.information].map(
    ({ came, found: answered, wouldContact }) => came.share * answered.share * wouldContact.share,
  )
  return t('review.settings.economy.value.chain', {
    support: format.percent(support ?? 0),
    both: format.percent((support ?? 0) + (information ?? 0)),
  })
}

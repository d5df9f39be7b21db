// A colleague saved first: which of both sides' decisions shall hold?

import { type ReactNode, useMemo } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { clashes, merged } from '#domain/settings/parts.ts'
import { BothSides } from './BothSides.tsx'
import type { Editor, Rival } from './draft.ts'
import { useSettingsWords } from './words.ts'

/** `who`: the colleague's name, where it is known. */
export const Conflict = (props: { editor: Editor; rival: Rival; who: string | null }): ReactNode => {
  const t = useText()
  const words = useSettingsWords()
  const { editor, rival, who } = props
  const { settings: mine, base } = editor
  const theirs = rival.settings
  const found = useMemo(() => clashes(base, mine, theirs), [base, mine, theirs])
  return (
    <BothSides
      head={t('review.settings.conflict.setting')}
      told={
        who === null
          ? t('review.settings.conflict.somebody', { version: rival.version })
          : t('review.settings.conflict.who', { name: who, version: rival.version })
      }
      clashes={found.map((clash) => ({
        id: clash.path,
        name: words.setting(clash.path),
        mine: words.value(clash.path, clash.mine),
        theirs: words.value(clash.path, clash.theirs),
        proposed: clash.proposed,
      }))}
      onSettle={(sideOf) =>
        editor.replace(merged(mine, theirs, sideOf), { base: theirs, basedOn: rival.version })
      }
    />
  )
}

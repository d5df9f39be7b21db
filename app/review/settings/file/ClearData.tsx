// How is what this browser keeps of the account wiped?

import { Button } from '@zendeskgarden/react-buttons'
import { type ReactNode, useState } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Small } from '#app/kit/text.tsx'
import { forgetLearned } from '#app/queries/learning.ts'
import { Actions, Part, PartTitle } from '#app/review/settings/layout.tsx'

export const ClearData = (): ReactNode => {
  const t = useText()
  const services = useServices()
  const [said, setSaid] = useState<'cleared' | 'not_cleared' | null>(null)
  const clear = async () => {
    const cleared = await services.facts.clear()
    // What was kept away from storage as well.
    await forgetLearned(services)
    setSaid(cleared ? 'cleared' : 'not_cleared')
  }
  return (
    <Part>
      <PartTitle>{t('review.settings.file.clear')}</PartTitle>
      <Small>{t('review.settings.file.clear_hint')}</Small>
      <Actions>
        <Button size="small" onClick={clear}>
          {t('review.settings.file.clear_do')}
        </Button>
        <Small role="status">{said ? t(`review.settings.file.${said}`) : ''}</Small>
      </Actions>
    </Part>
  )
}

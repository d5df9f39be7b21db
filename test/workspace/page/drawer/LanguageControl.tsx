// In which language does the signed-in agent use Zendesk? A change reaches frames only when they load again.

import { useQueryClient } from '@tanstack/react-query'
import { reloadFrames } from '#workspace/page/frames/generation.ts'
import { useUser } from '#workspace/page/records.ts'
import { useSurroundings } from '#workspace/page/surroundings.tsx'
import { Select } from './Section.tsx'

const LANGUAGES = [
  ['en-US', 'English'],
  ['de', 'Deutsch'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['pt-BR', 'Português (Brasil)'],
] as const

export function LanguageControl() {
  const { account } = useSurroundings()
  const queries = useQueryClient()
  const locale = useUser(account.userId)?.locale ?? 'en-US'
  const known = LANGUAGES.some(([code]) => code === locale)
  const change = async (chosen: string): Promise<void> => {
    await account.send('PUT', '/__workspace/user', { user_id: account.userId, locale: chosen })
    await queries.invalidateQueries({ queryKey: ['account'] })
    reloadFrames()
  }
  return (
    <Select
      label="Language"
      value={locale}
      options={known ? LANGUAGES : [...LANGUAGES, [locale, locale]]}
      onChange={(chosen) => void change(chosen)}
    />
  )
}

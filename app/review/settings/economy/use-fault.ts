// What is wrong with one field of the economy, in words?

import type { Editor } from '#app/review/settings/draft.ts'
import { useSettingsWords } from '#app/review/settings/words.ts'

export const useFaultAt = (editor: Editor): ((path: string) => string | undefined) => {
  const words = useSettingsWords()
  return (path) => {
    const issue = editor.faults.settings.find((one) => one.path === `economy.${path}`)
    return issue ? words.faultOf(issue) : undefined
  }
}

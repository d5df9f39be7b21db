import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * What may interrupt who listens, and why: what was just asked for did not happen, or stops a save. Everything else that
 * changes is told politely.
 */
const INTERRUPTS: Readonly<Record<string, string>> = {
  'review/NotSaved.tsx': 'what a lead wrote was not saved',
  'review/Review.tsx': 'leaving what is not saved',
  'review/answers/boards/Saving.tsx': 'a colleague was faster with a board',
  'review/answers/gaps/GapForm.tsx': 'a colleague was faster with a note',
  'review/audit/Rating.tsx': 'ratings were not saved',
  'review/reasons/WritingFault.tsx': 'a colleague was faster with a notice, a fix or an explanation',
  'review/settings/SaveBar.tsx': 'settings were not saved',
  'review/settings/backtest/Backtest.tsx': 'a file was not judged',
  'review/settings/health/BandsEditor.tsx': 'stops the save of the settings',
  'review/settings/health/StepsEditor.tsx': 'stops the save of the settings',
  'review/settings/question/QuestionSection.tsx': 'stops the save of the settings',
  'review/settings/series/ImportPoints.tsx': 'a file was not taken over',
  'review/settings/series/SeriesNote.tsx': 'a series was not saved',
  'sidebar/answers/CopyInstead.tsx': 'an answer was not inserted',
  'sidebar/answers/Inserted.tsx': 'an answer was not inserted',
  'sidebar/answers/Pin.tsx': 'an answer was not pinned',
  'sidebar/header/NoticeCard.tsx': 'a wording was not inserted',
  'sidebar/health/Wording.tsx': 'a wording was not inserted',
  'sidebar/reason/ChooseReason.tsx': 'a reason was not set',
  'sidebar/reason/ReasonPanel.tsx': 'a solve was stopped',
}

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
  .map((path): [string, string] => [path, readFileSync(join(import.meta.dirname, path), 'utf8')])

describe('live regions', () => {
  it('interrupt only where something that was asked for did not happen', () => {
    const interrupting = sources.filter(([, text]) => /role="alert"|'alert' : 'status'/.test(text))
    expect(interrupting.map(([path]) => path).toSorted()).toEqual(Object.keys(INTERRUPTS).toSorted())
  })

  it('are roles, not settings of their own', () => {
    expect(sources.filter(([, text]) => /aria-live/.test(text)).map(([path]) => path)).toEqual([])
  })

  it.each([
    ['loading', 'kit/Loading.tsx'],
    ['what could not be read', 'kit/Failed.tsx'],
    ['what is older than it should be', 'kit/PanelBody.tsx'],
    ['insertions', 'sidebar/answers/Inserted.tsx'],
    ['better suggestions', 'sidebar/answers/AnswerList.tsx'],
    ['how many were found', 'sidebar/answers/ManualSearch.tsx'],
    ['pins', 'sidebar/answers/Pin.tsx'],
    ['links that stay closed', 'sidebar/answers/LinkWarnings.tsx'],
    ['wordings of a notice', 'sidebar/header/NoticeCard.tsx'],
    ['another reason by now', 'sidebar/reason/NewerReason.tsx'],
    ['a choice that was kept', 'sidebar/reason/KeptChoice.tsx'],
    ['tags that wait', 'sidebar/reason/Unwritten.tsx'],
    ['what the picker found', 'sidebar/reason/Picker.tsx'],
    ['figures that were renewed', 'review/data/Reading.tsx'],
    ['settings that were saved', 'review/settings/SaveBar.tsx'],
    ['boards that were saved', 'review/answers/boards/Saving.tsx'],
    ['where a moved answer stands', 'review/answers/boards/BoardList.tsx'],
    ['ratings that were saved', 'review/audit/Rating.tsx'],
    ['corrections', 'review/audit/OutcomeNote.tsx'],
    ['copies', 'review/CopyText.tsx'],
  ])('tell of %s politely', (_, path) => {
    expect(new Map(sources).get(path)).toMatch(/role="status"|'alert' : 'status'/)
  })
})

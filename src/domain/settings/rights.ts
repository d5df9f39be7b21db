// Who may edit the team's settings? A courtesy between colleagues: Zendesk itself lets most agents write the record.

import type { Settings } from '#domain/settings.ts'

export interface Editor {
  id: number
  groupIds: readonly number[]
  admin: boolean
}

/** Admins always, so that nobody can lock everybody out. */
export const mayEdit = ({ users, groups }: Settings['whoMayEdit'], editor: Editor): boolean =>
  editor.admin || users.includes(editor.id) || editor.groupIds.some((group) => groups.includes(group))

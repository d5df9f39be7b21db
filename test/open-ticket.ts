// Which open ticket do tests of pure functions start from?

import type { Message } from '#domain/contact.ts'
import { isBareThanks } from '#domain/fcr/thanks.ts'
import { HOUR } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'

export const NOW = Date.UTC(2026, 8, 18, 12)

/** A message `hoursAgo` before `NOW`, judged as the office judges it. */
export const message = (
  authorRole: Message['authorRole'],
  text: string,
  hoursAgo: number,
  more: Partial<Message> = {},
): Message => ({
  authorId: authorRole === 'agent' ? 800002 : 900001,
  authorRole,
  public: true,
  at: NOW - hoursAgo * HOUR,
  text,
  channel: 'email',
  ...(authorRole === 'end_user' && isBareThanks(text) ? { onlyThanks: true } : {}),
  ...more,
})

/** An email ticket four hours old with one message and no reason. */
export const openTicket = (more: Partial<OpenTicket> = {}): OpenTicket => ({
  id: 110,
  isNew: false,
  subject: 'Refund missing',
  description: 'The refund has not arrived.',
  status: 'open',
  tags: ['vip'],
  requester: { id: 900001, name: 'Kim Lee', email: 'kim@example.com', locale: 'en-us' },
  organization: null,
  assigneeId: 800002,
  groupId: 600001,
  formId: 400001,
  brandId: 300001,
  createdAt: NOW - 4 * HOUR,
  channel: { name: 'email', sessionBased: false },
  conversation: [message('end_user', 'The refund has not arrived.', 4)],
  conversationKnown: true,
  draftComment: { text: '', public: true },
  draftMarkup: '',
  reason: null,
  inhibitor: null,
  reasonField: 'ok',
  inhibitorField: 'ok',
  ...more,
})

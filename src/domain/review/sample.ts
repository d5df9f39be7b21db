// Of which requesters are the metrics read, where an account has too many contacts for all of them?

import { isOneOf } from '#domain/hash.ts'

/** Contacts whose metrics may be read: two hundred calls. */
const MOST_WITH_METRICS = 20_000

/** Every how manieth requester is in the sample; 1: all are. */
export const sampleRate = (contacts: number): number => Math.max(1, Math.ceil(contacts / MOST_WITH_METRICS))

/** By requester, so that all contacts of one are in it or none: issues are made of them. The same for every viewer. */
export const isSampled = (requesterId: number, rate: number): boolean => isOneOf(rate, 'review', requesterId)

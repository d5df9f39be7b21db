// Which days lie where in the calendar, and when does one begin in a time zone?

import { DAY, type Instant } from '#domain/instant.ts'
import { instantOf, wallTime } from './zone.ts'

/** A date of the calendar, `2026-09-18`: compared as text. */
export type Day = string

const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`)
const written = (utc: number): Day => new Date(utc).toISOString().slice(0, 10)

/** Whether the text is a date that exists, in the form that `Day` has. */
export const isDay = (text: string): boolean =>
  /^[12]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(noon(text)) && written(noon(text)) === text

export const plusDays = (day: Day, count: number): Day => written(noon(day) + count * DAY)

/** Days from the one to the other; negative where `to` lies before. */
export const daysFrom = (from: Day, to: Day): number => Math.round((noon(to) - noon(from)) / DAY)

/** The Monday of the day's week: weeks must not depend on who looks. */
export const mondayOf = (day: Day): Day => plusDays(day, -((new Date(noon(day)).getUTCDay() + 6) % 7))

export const dayOf = (instant: Instant, zone: string): Day => written(wallTime(instant, zone))

/** The first instant of the day in the zone, which is not midnight where the clock was put forward then. */
export const startOf = (day: Day, zone: string): Instant => instantOf(Date.parse(`${day}T00:00:00Z`), zone)

// What does somebody see of a screen: its parts, what they say, what failed, and what can be tried again?

export interface Look {
  /** What each part says, by its name; a page of one part only has `page`. */
  parts: ReadonlyMap<string, string>
  /** Within a tab of Review: what each of its sections says by itself, by its name; `head` is what stands around them. */
  pieces: ReadonlyMap<string, string>
  /** Names of what is still on its way. */
  loading: readonly string[]
  /** Sentences that are no part of a screen in good order. */
  notices: readonly string[]
  /** Sentences and cells, wherever they stand, that speak of what failed; some do so on a screen in good order. */
  said: readonly string[]
  /** What tries again when it is pressed. */
  retries: readonly HTMLElement[]
}

/** In English, as these screens speak. */
const RETRY = /^(retry\b|check again$|try again|show newer suggestions|count again$|count .* again$)/i
/** What passes with the clock alone; words of neighbours stand together without a space. */
const PASSING =
  /(?<!\d)\d{1,2}:\d\d(:\d\d)?(\s?[AP]M)?|(?<![a-z])now(?![a-z])|(\d+|an?) (minutes?|hours?) ago/g

const textOf = (element: Element): string => (element.textContent ?? '').replaceAll(PASSING, 'then').trim()

/** What is said of something that failed. */
const SAID =
  /could not|not known|does not allow|did not answer|took too long|signed out|no connection|understood|or you may not|cannot be seen/i

/** Of the innermost elements, with other figures the same sentence. */
const saidIn = (element: Element): readonly string[] => {
  if (!SAID.test(element.textContent ?? '')) return []
  const inner = [...element.children].flatMap(saidIn)
  return inner.length > 0 ? inner : [textOf(element).replaceAll(/\d[\d.,]*/g, '#')]
}

/** What is in `more`, as often as it is there more often. */
export const beyond = (more: readonly string[], base: readonly string[]): readonly string[] => {
  const left = [...base]
  return more.filter((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const labelOf = (element: Element): string =>
  element.getAttribute('aria-label') ??
  document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
  ''

/** What a button is called. */
export const nameOfButton = (button: Element): string =>
  button.getAttribute('aria-label') ?? button.textContent ?? ''

const all = (selector: string): Element[] => [...document.querySelectorAll(selector)]

const PARTS = 'header, main > section, [role="tabpanel"]'

const SECTION = 'section, aside'

/** Without the sections within it. */
const ownTextOf = (section: Element): string => {
  const copy = section.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  for (const inner of copy.querySelectorAll(SECTION)) inner.remove()
  return textOf(copy)
}

const piecesOf = (panel: Element): ReadonlyMap<string, string> => {
  const pieces = new Map<string, string>()
  for (const section of panel.querySelectorAll(SECTION)) {
    const around = section.parentElement?.closest(SECTION)
    const name = around && panel.contains(around) ? labelOf(section) || 'unnamed' : 'head'
    pieces.set(name, `${pieces.get(name) ?? ''}${ownTextOf(section)}`)
  }
  return pieces
}

export function look(): Look {
  const parts = all(PARTS).filter(
    (part) => part.closest('[role="tabpanel"]') === part || !part.closest('[role="tabpanel"]'),
  )
  const named = parts.map((part): [string, string] => [
    part.getAttribute('role') ?? (part.tagName === 'HEADER' ? 'customer' : labelOf(part)),
    textOf(part),
  ])
  const loading = all('[role="status"][aria-label]')
    .map(labelOf)
    .filter((label) => label.startsWith('Loading'))
  const notices = all('[role="alert"], [role="status"]:not([aria-label])')
    .map(textOf)
    .filter((text) => text !== '')
  const retries = all('button, a[role="button"]').filter(
    (button): button is HTMLElement => button instanceof HTMLElement && RETRY.test(nameOfButton(button)),
  )
  const page: [string, string] = ['page', textOf(document.body)]
  const pieces = new Map(all('[role="tabpanel"]').flatMap((panel) => [...piecesOf(panel)]))
  const said = saidIn(document.body)
  return { pieces, parts: new Map(named.length === 0 ? [page] : named), loading, notices, said, retries }
}

/** What only a mistake of ours puts on a screen. */
export const RAW = /\b(undefined|NaN|Infinity)\b|\[object |Invalid Date/

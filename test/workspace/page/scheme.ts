// Which colour scheme is the page in? The address says (`?scheme=dark`), else the last choice, else light.

type Scheme = 'light' | 'dark'

const KEY = 'workspace.scheme'

export function preferredScheme(): Scheme {
  const asked = new URLSearchParams(location.search).get('scheme') ?? localStorage.getItem(KEY)
  return asked === 'dark' ? 'dark' : 'light'
}

export function rememberScheme(scheme: Scheme): void {
  localStorage.setItem(KEY, scheme)
}

/** Whenever the machine goes over to the other scheme, as for agents whose Zendesk looks as their system does. */
export function followMachine(change: (scheme: Scheme) => void): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', ({ matches }) => change(matches ? 'dark' : 'light'))
}

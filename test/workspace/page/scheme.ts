// Which colour scheme does the page start in? The address says (`?scheme=dark`), else the last choice, else light.

type Scheme = 'light' | 'dark'

const KEY = 'workspace.scheme'

export function preferredScheme(): Scheme {
  const asked = new URLSearchParams(location.search).get('scheme') ?? localStorage.getItem(KEY)
  return asked === 'dark' ? 'dark' : 'light'
}

export function rememberScheme(scheme: Scheme): void {
  localStorage.setItem(KEY, scheme)
}

// Which calls did a screen make, as one pattern for all tickets, people and languages?

export interface Call {
  method: string
  /** Source of a regular expression for the whole path. */
  path: string
}

const pattern = (path: string): string =>
  path
    .replace(/\.json$/, '')
    .replaceAll(/\/\d+(?=\/|$)/g, '/\\d+')
    .replaceAll(/\/help_center\/[a-z]{2}(-[a-z]{2})?\//g, '/help_center/[a-z-]+/')

/** Each once, in the order of the first of its kind. `made` as the world's log has them: `GET /api/v2/…`. */
export const callsIn = (made: readonly string[]): readonly Call[] => {
  const names = made.map((call) => {
    const [method = '', path = ''] = call.split(' ')
    return `${method} ${pattern(path)}`
  })
  return [...new Set(names)].map((name) => {
    const [method = '', path = ''] = name.split(' ')
    return { method, path }
  })
}

export const nameOf = ({ method, path }: Call): string =>
  `${method} ${path.replaceAll('\\d+', '…').replace('[a-z-]+', '…')}`

/** The fault's own path is a source too, ended so that a longer path is another call. */
export const exactly = ({ path }: Call): string => `^${path}$`

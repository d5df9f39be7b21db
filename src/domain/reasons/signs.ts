// What in the words of a contact hints at an inhibitor: code, a release, a date or somebody waited for?

import { fold } from '#domain/text/fold.ts'

export type TechnicalSign = 'api' | 'logs' | 'code' | 'vocabulary'

/** Enough to tell, and no pattern ever sees a megabyte. */
const MOST_READ = 20_000

const SIGNS: readonly (readonly [TechnicalSign, RegExp])[] = [
  ['api', /\b(api|rest api|graphql|webhooks?|oauth|endpoint|curl|sdk|json payload)\b/],
  [
    'logs',
    /(\bstack ?trace\b|\btraceback \(most recent|\bat [\w.$]+\([\w.]+:\d+\)|\b(error|warn|debug|fatal)\b ?\[|\bexception in\b|\b\d{4}-\d\d-\d\d[t ]\d\d:\d\d:\d\d[.,]?\d* .{0,20}\b(error|warn|info|debug)\b)/,
  ],
  [
    'code',
    /(```|\bfunction ?\(|=> ?\{|\bselect .{1,80} from \w|<\/?(div|span|script|html|body)\b|\bimport [\w{} ,*]+ from\b|\bconst \w+ ?=|\bdef \w+\(|\{"\w+" ?:)/,
  ],
]

const VOCABULARY =
  /\b(regex|regular expression|dns|cname|spf|dkim|dmarc|ssl|tls|cron|latency|namespace|middleware|idempoten\w*|race condition|cache header|http (status|4\d\d|5\d\d)|smtp|imap|saml|scim|sso|ldap|docker|kubernetes|localhost|user agent|cors|json|xml|yaml|csv schema|sql)\b/g

/** Whether a requester's text shows an advanced customer, and by what. `vocabulary` needs two different words. */
export const technicalSigns = (text: string): TechnicalSign[] => {
  const read = fold(text.slice(0, MOST_READ))
  const found = SIGNS.filter(([, pattern]) => pattern.test(read)).map(([sign]) => sign)
  const words = new Set(read.match(VOCABULARY) ?? [])
  return words.size >= 2 ? [...found, 'vocabulary'] : found
}

/** The release or version that a text names (`3.2`, `v4.0.1`, `2026.1`); null where it names none. */
export const releaseIn = (text: string): string | null => {
  const read = fold(text.slice(0, MOST_READ))
  const named =
    /\b(?:version|release|update|build|versao|ver\.?|actualizacion|mise a jour|atualizacao|aktualisierung)[ :]{1,2}(?:auf |a |to |la |el |do |da |von )?v?(\d{4} ?[rh]\d|\d{1,4}(?:\.\d{1,4}){0,3})\b/.exec(
      read,
    ) ?? /\bv(\d{1,3}(?:\.\d{1,4}){1,3})\b/.exec(read)
  return named?.[1] ?? null
}

const THIRD_PARTY =
  /\b(waiting (for|on) (the |our |your )?(bank|carrier|supplier|partner|manufacturer|courier|provider|vendor|engineering|developers?|third party)|warten? (noch )?auf (die |den |das )?(bank|lieferant|hersteller|partner|spedition|entwicklung|rueckmeldung|ruckmeldung)|esperando (a|al|la respuesta de[l]?) (el |la )?(banco|proveedor|fabricante|transportista|socio)|en attente d(e|u) (la |notre |votre )?(banque|fournisseur|fabricant|transporteur|partenaire|retour)|aguardando (o |a )?(banco|fornecedor|fabricante|transportadora|parceiro|retorno))/

const DATE =
  /\b((by|until|on|before|from) (monday|tuesday|wednesday|thursday|friday|the \d{1,2}|\d{1,2}[./]\d{1,2}|(january|february|march|april|may|june|july|august|september|october|november|december) \d)|next (week|month|release)|tomorrow|bis (zum|montag|dienstag|mittwoch|donnerstag|freitag|ende)|nachste woche|(?<!\b(?:guten|heute|gestern|diesen|am) )morgen|hasta el|la proxima semana|a partir del|jusqu'(au|a)|la semaine prochaine|a partir du|ate (o dia|segunda|sexta)|na proxima semana)\b/

/** What our last reply says is waited for; null where it says nothing of the kind. */
export const awaitedIn = (reply: string): 'date' | 'third_party' | null => {
  const read = fold(reply.slice(0, MOST_READ)).replace(/[’‘]/g, "'")
  if (THIRD_PARTY.test(read)) return 'third_party'
  return DATE.test(read) ? 'date' : null
}

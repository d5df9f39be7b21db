// Which lines and tails did a form, a widget or a tracker write, rather than the customer?

import { fold } from './fold.ts'

const LONGEST_LABEL_LINE = 200

/** Fields of contact forms that say who and with what, not why. Folded. */
const WHO_NAMES =
  "full name|first name|last name|your name|name|e-?mail( address)?|your e-?mail|phone( number)?|telephone|mobile|company|country|ip( address)?|browser|user[- ]agent|operating system|os|device|screen( resolution)?|referr?er|submitted (from|on|at|via)|page url|locale|vorname|nachname|ihr name|e-?mail-adresse|telefon(nummer)?|firma|unternehmen|land|betriebssystem|gerat|gesendet von|nombre( completo)?|apellidos?|correo( electronico)?|telefono|empresa|pais|navegador|sistema operativo|dispositivo|nom( complet)?|prenom|adresse e-?mail|courriel|telephone|societe|entreprise|pays|navigateur|systeme d'exploitation|appareil|nome( completo)?|sobrenome|endereco de e-?mail|telefone|celular|pais|sistema operacional|consent|privacy policy|datenschutz|i agree to"

/** Labels whose value is the customer's own text: only the label goes. */
const WHAT_NAMES =
  'message|your message|subject|description|comments?|question|how can we help( you)?|nachricht|ihre nachricht|betreff|beschreibung|anliegen|frage|mensaje|asunto|descripcion|consulta|message|votre message|objet|sujet|description|mensagem|assunto|descricao|duvida'

const WHO = new RegExp(`^[*_]*(${WHO_NAMES})[*_]* ?[:=]`)
const LABEL = new RegExp(`^[*_]*(${WHAT_NAMES})[*_]* ?[:=]\\s*`)
const WHO_ALONE = new RegExp(`^[*_]*(${WHO_NAMES})[*_]*$`)
const LABEL_ALONE = new RegExp(`^[*_]*(${WHAT_NAMES})[*_]*$`)

/** Sentences that forms and widgets add. Folded. */
const NOTICE =
  /^(this (message|form|e-?mail) was (sent|submitted) (from|via|through)|you (have )?received (a )?(new )?(message|submission)|new (form )?submission|diese nachricht wurde uber (das|ihr) kontaktformular|este mensaje (se )?(ha sido |fue )?envia(do|da) (desde|a traves)|ce message a ete envoye (depuis|via)|esta mensagem foi enviada (pelo|atraves|via)|caution: this e-?mail originated|external (e-?mail|sender)|\[external\]|achtung: externe e-?mail)/

const clip = (line: string): string =>
  line.length > LONGEST_LABEL_LINE ? '' : fold(line.trim()).replace(/[’‘]/g, "'")

/** `Message: it fails` becomes `it fails`; the accents keep the label's length the same but for `ß`. */
const withoutLabel = (line: string): string => {
  const label = LABEL.exec(clip(line))?.[0]
  return label === undefined ? line : line.trim().replace(/^[^:=]{0,40}[:=][*_]*\s*/, '')
}

/** So many labels that stand alone are a form's; one or two may be anybody's words. */
const FEWEST_ALONE = 2

/** Where labels stand above their values, as a form's table arrives in plain text. */
const withoutStacked = (lines: readonly string[]): readonly string[] => {
  const who = lines.filter((line) => WHO_ALONE.test(clip(line))).length
  if (who < FEWEST_ALONE || !lines.some((line) => LABEL_ALONE.test(clip(line)))) return lines
  let isValue = false
  return lines.filter((line) => {
    const label = clip(line)
    if (WHO_ALONE.test(label)) {
      isValue = true
      return false
    }
    if (label === '' && line.trim() === '') return true
    const goes = LABEL_ALONE.test(label) || isValue
    isValue = false
    return !goes
  })
}

export const withoutForm = (lines: readonly string[]): string[] =>
  withoutStacked(lines)
    .filter((line) => !WHO.test(clip(line)) && !NOTICE.test(clip(line)))
    .map(withoutLabel)

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?`
/** `(10:32:07) Ann: text`, `[3.11.2025, 10:32] Ann: text` or `Ann (10:32): text`, as transcripts have it. */
const CHAT_LINE = new RegExp(
  String.raw`^\s*(?:[([]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+)?${CLOCK}[)\]]?\s*[-–]?\s*[^:\n]{1,40}|[^:\n()]{1,40}\s\(${CLOCK}\)):\s`,
  'i',
)

/** The lines without the time and speaker that a transcript puts before each. */
export const withoutSpeakers = (lines: readonly string[]): readonly string[] => {
  const spoken = lines.filter((line) => CHAT_LINE.test(line.slice(0, 80))).length
  return spoken < 2 ? lines : lines.map((line) => line.replace(CHAT_LINE, ''))
}

const ANGLED = /<(?:https?:\/\/|mailto:)[^<>\s]{1,4000}>/g
const PLACEHOLDER = /\[(?:image|cid|bild|imagen|imagem)\s?:[^\][\n]{0,200}\]/gi
const LINK = /https?:\/\/[^\s<>()"']+/g

/** Links keep host and path: what follows is for trackers. */
export const withoutTrackers = (text: string): string =>
  text
    .replace(ANGLED, '')
    .replace(PLACEHOLDER, '')
    .replace(LINK, (link) => link.replace(/[?#].*$/, ''))

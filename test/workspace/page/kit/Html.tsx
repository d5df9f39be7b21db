// How is rich text of tickets and drafts shown without running what it carries?

import DOMPurify from 'dompurify'
import { useLayoutEffect, useRef } from 'react'

/** The text with scripts, handlers and frames taken out; its links open apart. */
export function cleanHtml(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, FORBID_TAGS: ['style', 'form'] })
  for (const link of fragment.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank')
    link.setAttribute('rel', 'noreferrer')
  }
  return fragment
}

export function Html({ html, className }: { html: string; className?: string | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.replaceChildren(cleanHtml(html)), [html])
  return <div ref={box} className={className} />
}

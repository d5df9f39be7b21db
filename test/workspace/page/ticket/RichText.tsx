// How is a rich draft edited by hand while an app may insert into it at any time?

import { forwardRef, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { cleanHtml } from '#workspace/page/kit/Html.tsx'
import css from './ticket.module.css'

interface RichTextProps {
  label: string
  html: string
  onChange: (html: string) => void
}

/** Form elements hold no rich text, so the element says by itself what it is. */
const textBox = (label: string) => ({ role: 'textbox', 'aria-multiline': true, 'aria-label': label })

/** What the agent types stays as it is; a draft that changed from elsewhere replaces it, with the cursor at its end. */
export const RichText = forwardRef<HTMLDivElement, RichTextProps>(function RichText(props, ref) {
  const { label, html, onChange } = props
  const box = useRef<HTMLDivElement>(null)
  const typed = useRef<string | null>(null)
  useImperativeHandle(ref, () => box.current as HTMLDivElement)
  useLayoutEffect(() => {
    const element = box.current
    if (!element || html === typed.current) return
    typed.current = html
    element.replaceChildren(cleanHtml(html))
    if (element.contains(document.activeElement)) moveToEnd(element)
  }, [html])
  return (
    <div
      ref={box}
      className={css.editor}
      contentEditable
      suppressContentEditableWarning
      {...textBox(label)}
      onInput={({ currentTarget }) => {
        const written = isEmpty(currentTarget) ? '' : currentTarget.innerHTML
        typed.current = written
        onChange(written)
      }}
    />
  )
})

/** A box that was emptied keeps a line break; that is no text. */
function isEmpty(element: HTMLElement): boolean {
  return element.textContent?.trim() === '' && element.querySelector('img') === null
}

function moveToEnd(element: HTMLElement): void {
  const selection = getSelection()
  selection?.selectAllChildren(element)
  selection?.collapseToEnd()
}

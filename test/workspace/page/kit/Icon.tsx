// How does an icon file take the colour of the text beside it? As a mask, so that no markup is put in by hand.

/** Decorative: the control around it carries the name. `size` in pixels. */
export function Icon({
  file,
  size = 16,
  className,
}: {
  file: string
  size?: number
  className?: string | undefined
}) {
  return (
    <span
      aria-hidden="true"
      className={className}
      style={{
        display: 'inline-block',
        flex: 'none',
        width: size,
        height: size,
        background: 'currentColor',
        mask: `url("${file}") center / contain no-repeat`,
      }}
    />
  )
}

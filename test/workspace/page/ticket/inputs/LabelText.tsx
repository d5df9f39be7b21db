// What does the label of a field say? Its name, and whether it must be filled.

export function LabelText({
  label,
  isRequired = false,
}: {
  label: string
  isRequired?: boolean | undefined
}) {
  return (
    <>
      {label}
      {isRequired && <span aria-hidden="true"> *</span>}
    </>
  )
}

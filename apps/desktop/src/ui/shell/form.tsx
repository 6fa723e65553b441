import type { FocusEvent, ReactNode, RefObject } from "react"

/** A form that goes nowhere by itself: Enter and its button call `onSubmit`. */
export function Form(props: {
  readonly className: string | undefined
  readonly onSubmit: () => unknown
  /** The focus left one of its fields. */
  readonly onLeave?: (event: FocusEvent<HTMLFormElement>) => void
  readonly formRef?: RefObject<HTMLFormElement | null>
  readonly children: ReactNode
}) {
  const { className, onSubmit, onLeave, formRef, children } = props
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- focus leaves the fields inside; with the form itself nobody interacts
    <form
      ref={formRef}
      className={className}
      noValidate
      onBlur={onLeave}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}

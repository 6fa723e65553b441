import type { SubmitEvent } from "react"

/** Does something on Enter and on the button of a form; the form itself goes nowhere. */
export function submitting(action: () => unknown): (event: SubmitEvent<HTMLFormElement>) => void {
  return (event) => {
    event.preventDefault()
    action()
  }
}

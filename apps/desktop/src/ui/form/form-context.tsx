import { createContext, useContext } from "react"

/** What the fields of a form share: what is typed, and what is wrong with it. */
export interface FormValues {
  readonly valueOf: (name: string) => string
  readonly set: (name: string, value: string) => void
  /** The host's word on a field, once the person has left it or asked to review. */
  readonly problemOf: (...names: readonly string[]) => string | undefined
}

export const FormContext = createContext<FormValues | undefined>(undefined)

/** The values of the form around. Throws outside a form. */
export function useFormValues(): FormValues {
  const values = useContext(FormContext)
  if (values === undefined) throw new Error("useFormValues: there is no form around this field")
  return values
}

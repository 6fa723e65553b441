import { useState, type RefObject } from "react"
import { useWords } from "../messages/words.ts"
import { TextField } from "../shell/text-field.tsx"

/** A passphrase that can be looked at, pasted, and filled in by a keeper of passwords. */
export function PassphraseField(props: {
  readonly label: string
  readonly hint?: string
  readonly problem?: string | undefined
  readonly autoComplete: "new-password" | "current-password"
  readonly value: string
  readonly onValue: (value: string) => void
  readonly inputRef?: RefObject<HTMLInputElement | null>
}) {
  const { say } = useWords()
  const { label, hint, problem, autoComplete, value, onValue, inputRef } = props
  const [shown, setShown] = useState(false)
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      problem={problem}
      ref={inputRef}
      type={shown ? "text" : "password"}
      autoComplete={autoComplete}
      autoCapitalize="off"
      spellCheck={false}
      required
      maxLength={1000}
      value={value}
      onValue={onValue}
      beside={
        <button type="button" onClick={() => setShown(!shown)}>
          {say(shown ? "passphrase.hide" : "passphrase.show")}
        </button>
      }
    />
  )
}

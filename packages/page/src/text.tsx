import type { LanguageText } from "@commonshelf/documents"
import type { ReactNode } from "react"
import { shortened } from "./format.ts"
import styles from "./text.module.css"
import { wordingOf } from "./wording.ts"
import { useLocale } from "./words.tsx"

/** A text people wrote, in the reader's language where it exists, isolated and marked with its own language. */
export function Wording({ of }: { readonly of: LanguageText | string }) {
  const { language, text } = wordingOf(of, useLocale())
  return (
    <bdi dir="auto" {...(language === undefined ? {} : { lang: language })}>
      {text}
    </bdi>
  )
}

/** A number, unit or address, read from left to right wherever it stands. */
export function Figure({ children }: { readonly children: ReactNode }) {
  return <bdi dir="ltr">{children}</bdi>
}

/** A digest, key or SCID: both ends, and the whole on pointing at it. */
export function Id({ of }: { readonly of: string }) {
  return (
    <bdi dir="ltr" className={styles.id} title={of}>
      {shortened(of)}
    </bdi>
  )
}

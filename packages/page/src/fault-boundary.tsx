import { Component, type ReactNode } from "react"
import { preferredLocale } from "./locales.ts"
import type { Vocabulary } from "./words.tsx"

/** The sentences that a page needs to tell that it failed. */
export type BrokenKey = "broken.title" | "broken.what" | "broken.reload"

/** Says in plain text that the page failed, where without it the screen would stay blank. */
export class FaultBoundary extends Component<
  { readonly children: ReactNode; readonly createWords: Vocabulary<BrokenKey>["createWords"] },
  { readonly fault?: string }
> {
  override state: { readonly fault?: string } = {}

  static getDerivedStateFromError(fault: unknown): { readonly fault: string } {
    return { fault: fault instanceof Error ? fault.message : String(fault) }
  }

  override render(): ReactNode {
    if (this.state.fault === undefined) return this.props.children
    const { say } = this.props.createWords(preferredLocale([document.documentElement.lang]))
    return (
      <main>
        <h1>{say("broken.title")}</h1>
        <p>{say("broken.what")}</p>
        <p>
          <code dir="ltr">{this.state.fault}</code>
        </p>
        <button type="button" onClick={() => window.location.reload()}>
          {say("broken.reload")}
        </button>
      </main>
    )
  }
}

import { preferredLocale } from "@commonshelf/page"
import { createWords } from "../messages/words.ts"

/** Says in plain text that the page failed, and what helps. */
export function BrokenPage({ fault }: { readonly fault: string }) {
  const { say } = createWords(preferredLocale([document.documentElement.lang]))
  return (
    <main>
      <h1>{say("broken.title")}</h1>
      <p>{say("broken.what")}</p>
      <p>
        <code dir="ltr">{fault}</code>
      </p>
      <button type="button" onClick={() => window.location.reload()}>
        {say("broken.reload")}
      </button>
    </main>
  )
}

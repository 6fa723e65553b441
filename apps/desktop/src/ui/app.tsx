import { preferredLocale, useArrival } from "@commonshelf/page"
import shell from "@commonshelf/page/shell.module.css"
import type { ReactNode } from "react"
import { AnswersPage } from "./answers/answers-page.tsx"
import { CooperativesPage } from "./cooperatives/cooperatives-page.tsx"
import { FormPage } from "./form/form-page.tsx"
import { useDesktop } from "./host/desktop.tsx"
import { useWords, WordsProvider } from "./messages/words.ts"
import { NeedsPage } from "./needs/needs-page.tsx"
import { ProductsPage } from "./products/products-page.tsx"
import { ReviewPage } from "./review/review-page.tsx"
import { useRoute, type View } from "./route.ts"
import { GoneBanner } from "./shell/gone-banner.tsx"
import { Header } from "./shell/header.tsx"
import { InviteNotice } from "./shell/invite-notice.tsx"
import { PlaceNav } from "./shell/place-nav.tsx"
import { SignedPage } from "./signed/signed-page.tsx"
import { FirstStart } from "./start/first-start.tsx"

const VIEWS: Readonly<Record<View, () => ReactNode>> = {
  answers: AnswersPage,
  products: ProductsPage,
  signed: SignedPage,
  cooperatives: CooperativesPage,
  needs: NeedsPage,
  form: FormPage,
  review: ReviewPage,
}

/** The whole page, in the language that the host keeps. */
export function App() {
  const { state } = useDesktop()
  return (
    <WordsProvider locale={state?.language ?? preferredLocale(navigator.languages)}>
      <div className={shell.frame}>
        <Header />
        <GoneBanner />
        {state === undefined ? <Waiting /> : state.stage === "first-start" ? <FirstStart /> : <AtWork />}
      </div>
    </WordsProvider>
  )
}

/** The host answers within a blink; until then the page says whose window this is and no more. */
function Waiting() {
  const { say } = useWords()
  return (
    <main className={shell.main}>
      <output>{say("loading")}</output>
    </main>
  )
}

function AtWork() {
  const { say } = useWords()
  const [{ page, choices }] = useRoute()
  const place = `${page} ${choices["draft"] ?? ""}`
  useArrival(place, say(`title.${page}`))
  const View = VIEWS[page]
  return (
    <>
      <PlaceNav />
      <main className={shell.main}>
        <InviteNotice />
        <View key={place} />
      </main>
    </>
  )
}

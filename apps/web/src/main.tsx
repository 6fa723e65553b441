import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./app.tsx"
import { FaultBoundary } from "@commonshelf/page"
import { createWords } from "./messages/words.ts"
import "@commonshelf/page/base.css"

const page = document.querySelector("#page")
if (page === null) throw new Error("index.html has no element #page")

createRoot(page).render(
  <StrictMode>
    <FaultBoundary createWords={createWords}>
      <App />
    </FaultBoundary>
  </StrictMode>,
)

import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./app.tsx"
import { FaultBoundary } from "@commonshelf/page"
import { BrokenPage } from "./shell/broken-page.tsx"
import "@commonshelf/page/base.css"

const page = document.querySelector("#page")
if (page === null) throw new Error("index.html has no element #page")

createRoot(page).render(
  <StrictMode>
    <FaultBoundary show={(fault) => <BrokenPage fault={fault} />}>
      <App />
    </FaultBoundary>
  </StrictMode>,
)

import { FaultBoundary } from "@commonshelf/page"
import "@commonshelf/page/base.css"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./app.tsx"
import { DesktopProvider } from "./host/desktop.tsx"
import { createWords } from "./messages/words.ts"
import "./shell/controls.css"

const page = document.querySelector("#page")
if (page === null) throw new Error("index.html has no element #page")

createRoot(page).render(
  <StrictMode>
    <FaultBoundary createWords={createWords}>
      <DesktopProvider>
        <App />
      </DesktopProvider>
    </FaultBoundary>
  </StrictMode>,
)

import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./app.tsx"
import { FaultBoundary } from "./shell/fault-boundary.tsx"
import "./shell/base.css"

const page = document.querySelector("#page")
if (page === null) throw new Error("index.html has no element #page")

createRoot(page).render(
  <StrictMode>
    <FaultBoundary>
      <App />
    </FaultBoundary>
  </StrictMode>,
)

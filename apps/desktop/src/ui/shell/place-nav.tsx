import { formatRoute } from "@commonshelf/page"
import shell from "@commonshelf/page/shell.module.css"
import { useWords } from "../messages/words.ts"
import { PLACES, useRoute, type Place, type View } from "../route.ts"

/** Drawings of 24 by 24: a sheet with lines, a box, a sheet with a pen stroke, two houses, a list. */
const DRAWINGS: Readonly<Record<Place, string>> = {
  answers: "M6 3h12v18H6zM9 8h6M9 12h6M9 16h3",
  products: "M4 8l8-4 8 4v9l-8 4-8-4zM4 8l8 4 8-4M12 12v9",
  signed: "M6 3h12v18H6zM9 8h6M8 16c2-4 3 2 4 0s2-1 4 0",
  cooperatives: "M3 20v-8l5-4 5 4v8zM13 12l4-3 4 3v8h-8",
  needs: "M4 6h2m3 0h11M4 12h2m3 0h11M4 18h2m3 0h11",
}

/** Where a view belongs: a form and its review to what its draft is of. */
function placeOf(view: View, draft = ""): Place {
  if (view !== "form" && view !== "review") return view
  return draft.startsWith("product ") ? "products" : "answers"
}

/** The places of the page: at the lower edge of a narrow window, above the page elsewhere. */
export function PlaceNav() {
  const { say } = useWords()
  const [{ page: view, choices }] = useRoute()
  return (
    <nav className={shell.nav} aria-label={say("nav.label")}>
      {PLACES.map((place) => (
        <a
          key={place}
          href={formatRoute({ page: place, choices: {} })}
          aria-current={
            place === view ? "page" : place === placeOf(view, choices["draft"]) ? "true" : undefined
          }
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={DRAWINGS[place]} />
          </svg>
          {say(`nav.${place}`)}
        </a>
      ))}
    </nav>
  )
}

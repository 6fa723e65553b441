import { formatRoute, formatTime, Wording } from "@commonshelf/page"
import shell from "@commonshelf/page/shell.module.css"
import { NEW_PRODUCT_DRAFT } from "../../protocol/draft-fields.ts"
import { useAtWork } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import own from "../shell/shell.module.css"

/** Which of my products do cooperatives know? */
export function ProductsPage() {
  const { locale, say } = useWords()
  const { products, productDrafts } = useAtWork()
  const started = productDrafts.find(({ draft }) => draft === NEW_PRODUCT_DRAFT)
  return (
    <>
      <h1 tabIndex={-1}>{say("title.products")}</h1>
      <div className={own.narrow}>
        {products.length === 0 ? <p>{say("products.none")}</p> : null}
        <ul className={shell.list}>
          {products.map(({ id, name, category }) => (
            <li key={id}>
              <p>
                <strong>
                  <Wording of={name} />
                </strong>
              </p>
              <p className={own.hint}>
                <bdi dir="auto">{category.join(" › ")}</bdi>
              </p>
            </li>
          ))}
        </ul>
        {started === undefined ? null : (
          <p>{say("answers.draftKept", { time: formatTime(locale, Date.parse(started.keptAt)) })}</p>
        )}
        <div className={own.actions}>
          <a
            className={own.button}
            href={formatRoute({ page: "form", choices: { draft: NEW_PRODUCT_DRAFT } })}
          >
            {say(started === undefined ? "products.add" : "products.continue")}
          </a>
        </div>
      </div>
    </>
  )
}

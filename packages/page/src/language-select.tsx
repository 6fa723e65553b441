import { isLocale, LOCALES, type Locale } from "./locales.ts"
import shell from "./shell.module.css"
import { useLocale } from "./words.tsx"

/** Chooses the language of the page; each calls itself by its own name. */
export function LanguageSelect(props: {
  readonly label: string
  readonly onLocale: (locale: Locale) => void
}) {
  const locale = useLocale()
  return (
    <label className={shell.language}>
      <span>{props.label}</span>
      <select
        value={locale}
        onChange={({ target }) => {
          if (isLocale(target.value)) props.onLocale(target.value)
        }}
      >
        {Object.entries(LOCALES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

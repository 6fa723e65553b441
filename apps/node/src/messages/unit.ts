import { amountInWords, unitInWords, unitsInWords } from "@commonshelf/documents/measure"
import { catalogue } from "./catalogue.ts"
import type { Language } from "./language.ts"
import { isolated, Sentence } from "./sentence.ts"

/** What a unit measures. */
export const dimensionSays = catalogue({
  mass: { en: "mass", he: "מסה", es: "masa" },
  volume: { en: "volume", he: "נפח", es: "volumen" },
  length: { en: "length", he: "אורך", es: "longitud" },
  area: { en: "area", he: "שטח", es: "superficie" },
  energy: { en: "energy", he: "אנרגיה", es: "energía" },
  time: { en: "time", he: "זמן", es: "tiempo" },
  labour: { en: "labour", he: "עבודה", es: "trabajo" },
  transport: { en: "transport", he: "הובלה", es: "transporte" },
  share: { en: "share", he: "חלק", es: "proporción" },
  count: { en: "count", he: "מספר", es: "número" },
  head: { en: "head", he: "ראש", es: "cabeza" },
  person: { en: "person", he: "אדם", es: "persona" },
})

/** One of a unit, as it stands after "per" [LA8]. */
export function unitSays(unit: string): Sentence {
  return inEach((language) => unitInWords(unit, language))
}

/** Several of a unit, as it stands over numbers. */
export function unitsSay(unit: string): Sentence {
  return inEach((language) => unitsInWords(unit, language))
}

/** A decimal with its unit. */
export function amountSays(decimal: string, unit: string): Sentence {
  return inEach((language) => amountInWords(decimal, unit, language))
}

/** Each language's own wording, isolated like any other value: a number before a sign of another script keeps its place [LA5]. */
function inEach(worded: (language: Language) => string): Sentence {
  const told = (language: Language) => {
    const text = worded(language)
    return text === "" ? text : isolated(text, language)
  }
  return new Sentence({ en: told("en"), he: told("he"), es: told("es") })
}

import { catalogue } from "./catalogue.ts"

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

/** What is sold by the piece. */
export const unitSays = catalogue({
  pieces: { en: "pieces", he: "יחידות", es: "unidades" },
})

/** Units whose sign is a word. */
export const unitSignSays = catalogue({
  dunam: { en: "dunam", he: "דונם", es: "dunam" },
  "labour hour": { en: "labour hour", he: "שעת עבודה", es: "hora de trabajo" },
  each: { en: "each", he: "יחידה", es: "unidad" },
  dozen: { en: "dozen", he: "תריסר", es: "docena" },
  thousand: { en: "thousand", he: "אלף", es: "mil" },
  million: { en: "million", he: "מיליון", es: "millón" },
  head: { en: "head", he: "ראש", es: "cabeza" },
  person: { en: "person", he: "אדם", es: "persona" },
})

import { catalogue } from "./catalogue.ts"
import { said, type Sentence } from "./sentence.ts"

/** What a party is in a letter. */
export const letterRoleSays = catalogue({
  supplier: { en: "supplier", he: "ספק", es: "proveedor" },
  coop: { en: "cooperative", he: "קואופרטיב", es: "cooperativa" },
  federation: { en: "federation", he: "פדרציה", es: "federación" },
  farmer: { en: "farmer", he: "חקלאי", es: "agricultor" },
  processor: { en: "processor", he: "מעבד", es: "elaborador" },
  institution: { en: "institution", he: "מוסד", es: "institución" },
  coordinator: { en: "coordinator", he: "רכז", es: "coordinador" },
})

/** Where a letter stands, in one word. */
export const letterKindSays = catalogue({
  proposed: { en: "proposed", he: "הוצע", es: "propuesta" },
  "partly-signed": { en: "partly signed", he: "נחתם בחלקו", es: "firmada en parte" },
  signed: { en: "signed", he: "נחתם", es: "firmada" },
  "in-force": { en: "in force", he: "בתוקף", es: "en vigor" },
  "review-due": { en: "review due", he: "הגיע מועד הסקירה", es: "con revisión pendiente" },
  "under-notice": { en: "under notice", he: "בתקופת הודעה", es: "en preaviso" },
  ended: { en: "ended", he: "הסתיים", es: "terminada" },
  expired: { en: "expired", he: "פג תוקפו", es: "caducada" },
  superseded: { en: "superseded", he: "הוחלף", es: "reemplazada" },
})

/** How far a letter is in a language. */
export const letterStatusSays = catalogue({
  authoritative: { en: "authoritative", he: "מחייב", es: "el texto que obliga" },
  translated: { en: "translated", he: "מתורגם", es: "traducida" },
  machine: { en: "translated by a machine", he: "תרגום מכונה", es: "traducida por una máquina" },
  incomplete: { en: "incomplete", he: "חלקי", es: "incompleta" },
})

/** What came of a promise, as a party says. */
export const outcomeSays = catalogue({
  kept: { en: "kept", he: "קוימה", es: "cumplida" },
  partly: { en: "partly", he: "קוימה בחלקה", es: "cumplida en parte" },
  "not-yet": { en: "not yet", he: "טרם קוימה", es: "todavía no" },
})

/** The role of a party; a letter of version 1 may name one of its own. */
export function letterRole(role: string): Sentence {
  return isRole(role) ? letterRoleSays[role]() : said(role)
}

function isRole(role: string): role is keyof typeof letterRoleSays {
  return Object.hasOwn(letterRoleSays, role)
}

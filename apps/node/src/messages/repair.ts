import { catalogue } from "./catalogue.ts"

/** What is said about repair. */
export const repairSays = catalogue({
  locked: {
    en: "The home {root} is in use by another process.",
    he: "הבית {root} בשימוש של תהליך אחר.",
    es: "La carpeta {root} la usa otro proceso.",
  },
  stopIt: { en: "Stop it, then repair.", he: "עצרו אותו, ואז תקנו.", es: "Deténgalo y repare después." },
})

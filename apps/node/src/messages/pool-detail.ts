import { catalogue } from "./catalogue.ts"

/** Why the ledger takes no step in a pool, by `kind`. */
export const poolDetailSays = catalogue({
  "bad-peers": {
    en: "the keys are not one of each other party",
    he: "המפתחות אינם אחד מכל צד אחר",
    es: "las claves no son una de cada otra parte",
  },
  "bad-counts": {
    en: "the counts are not one of each party that fits the call",
    he: "הספירות אינן אחת מכל צד, כפי שהקריאה דורשת",
    es: "los recuentos no son uno de cada parte que convenga a la convocatoria",
  },
  "not-joined": {
    en: "this pool was not joined here",
    he: "לא הצטרפו כאן לאיגום הזה",
    es: "aquí no se entró en esta puesta en común",
  },
  "not-counted": {
    en: "the parts of this pool were not counted here",
    he: "החלקים של האיגום הזה לא נספרו כאן",
    es: "aquí no se contaron las partes de esta puesta en común",
  },
  "months-first": {
    en: "release the months of the quarter first, all but one",
    he: "פרסמו קודם את חודשי הרבעון, כולם פרט לאחד",
    es: "publique primero los meses del trimestre, todos menos uno",
  },
  "quarter-made": {
    en: "the quarter is released already",
    he: "הרבעון כבר פורסם",
    es: "el trimestre ya está publicado",
  },
  "pool-over": {
    en: "this pool is over, or was left",
    he: "האיגום הזה הסתיים, או נעזב",
    es: "esta puesta en común terminó, o se salió de ella",
  },
  "pool-said": {
    en: "this was answered before, and nothing is answered twice",
    he: "על זה כבר ניתנה תשובה, ואין עונים פעמיים",
    es: "esto ya se respondió, y nada se responde dos veces",
  },
  "pool-changed": {
    en: "the lines changed in the meantime: try again; if it stays so, leave the pool",
    he: "השורות השתנו בינתיים: נסו שוב; אם זה נמשך, עזבו את האיגום",
    es: "las líneas cambiaron mientras tanto: inténtelo de nuevo; si sigue así, salga",
  },
})

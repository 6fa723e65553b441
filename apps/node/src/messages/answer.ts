import { catalogue } from "./catalogue.ts"

/** The states of an answer: never one word for all that is missing. */
export const answerStateSays = catalogue({
  answered: { en: "answered", he: "נענה", es: "respondido" },
  declined: { en: "declined", he: "סירב לענות", es: "no quiso responder" },
  disputed: { en: "disputed", he: "במחלוקת", es: "cuestionado" },
  "not-applicable": { en: "not-applicable", he: "לא רלוונטי", es: "no procede" },
  "not-for-it": {
    en: "not for what it does, or for its size",
    he: "לא נוגע לעיסוקו או לגודלו",
    es: "no es para lo que hace o para su tamaño",
  },
  "not-asked": { en: "not-asked", he: "עדיין לא נשאל", es: "aún no se le ha preguntado" },
  unknown: { en: "unknown", he: "אומר שאינו יודע", es: "dice que no lo sabe" },
  waiting: { en: "waiting", he: "נשאל, בהמתנה", es: "preguntado, en espera" },
  withdrawn: { en: "withdrawn", he: "נמשך או פג תוקפו", es: "retirado o caducado" },
})

/** Whether a supplier meets what a member must have. */
export const groupSays = catalogue({
  meets: { en: "meets", he: "עומד בתנאי החובה", es: "cumple lo obligatorio" },
  "cannot-tell": { en: "cannot tell yet", he: "עדיין אי אפשר לדעת", es: "aún no se sabe" },
  "does-not-meet": { en: "does not meet", he: "לא עומד בתנאי החובה", es: "no cumple lo obligatorio" },
})

/** Why an answer is shown and not compared. */
export const notComparableSays = catalogue({
  "method-deviation": { en: "measured in another way", he: "נמדד בדרך אחרת", es: "se midió de otra manera" },
  "other-metric-version": {
    en: "it answers another version of the question",
    he: "תשובה לגרסה אחרת של השאלה",
    es: "responde a otra versión de la pregunta",
  },
  "other-option": {
    en: "the answer is none of the options",
    he: "התשובה אינה אחת מהאפשרויות",
    es: "la respuesta no es ninguna de las opciones",
  },
  "other-period": { en: "it is about another time", he: "על זמן אחר", es: "es de otra época" },
  "other-unit": { en: "it is in another unit", he: "ניתן ביחידה אחרת", es: "está en otra unidad" },
  "other-value-type": { en: "another type of value", he: "ערך מסוג אחר", es: "otro tipo de valor" },
  "part-covered": { en: "it covers only a part", he: "מכסה רק חלק", es: "cubre solo una parte" },
  "recomputed-otherwise": {
    en: "its inputs give another value",
    he: "הנתונים שלו נותנים ערך אחר",
    es: "sus datos dan otro valor",
  },
  "several-products": {
    en: "its products have different answers",
    he: "למוצריו תשובות שונות",
    es: "sus productos tienen respuestas distintas",
  },
})

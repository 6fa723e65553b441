import { catalogue } from "./catalogue.ts"

/** The four words of importance. */
export const importanceSays = catalogue({
  not: { en: "not important", he: "לא חשוב", es: "no importante" },
  important: { en: "important", he: "חשוב", es: "importante" },
  very: { en: "very important", he: "חשוב מאוד", es: "muy importante" },
  must: { en: "a must have", he: "תנאי חובה", es: "imprescindible" },
})

/** What is said about score. */
export const scoreSays = catalogue({
  question: { en: "question", he: "שאלה", es: "pregunta" },
  toYou: { en: "to you it is", he: "בשבילכם זה", es: "para usted es" },
  counts: { en: "counts", he: "נספר", es: "cuenta" },
  score: { en: "score", he: "ציון", es: "puntuación" },
  adds: { en: "adds", he: "מוסיף", es: "suma" },
  mustBe: { en: "must be", he: "חייב להיות", es: "debe ser" },
  byYourWeights: {
    en: "{name}, by your weights:",
    he: "{name}, לפי המשקלים שלכם:",
    es: "{name}, según sus pesos:",
  },
  proven: {
    en: "Proven: {sum} of {weight}, which is {fraction} or {percent} %.",
    he: "מוכח: {sum} מתוך {weight}, כלומר {fraction} או {percent} %.",
    es: "Probado: {sum} de {weight}, que es {fraction} o {percent} %.",
  },
  possible: {
    en: "Possible, if every open answer were the best: {sum} of {weight}, which is {fraction} or {percent} %.",
    he: "אפשרי, אילו כל תשובה פתוחה הייתה הטובה ביותר: {sum} מתוך {weight}, כלומר {fraction} או {percent} %.",
    es: "Posible, si cada respuesta abierta fuera la mejor: {sum} de {weight}, que es {fraction} o {percent} %.",
  },
  notApplicable: { en: "does not apply", he: "לא רלוונטי", es: "no procede" },
  unknown: { en: "unknown", he: "לא ידוע", es: "desconocido" },
  atLeast: { en: "at least {minimum}", he: "לפחות {minimum}", es: "al menos {minimum}" },
  stable: {
    en: "The order is stable: no word moved by one step changes it.",
    he: "הסדר יציב: אף מילה שתזוז בצעד אחד לא תשנה אותו.",
    es: "El orden es estable: ninguna palabra movida un paso lo cambia.",
  },
  move: {
    en: "if {key} were {to}, {below} would stand before {above}",
    he: "אילו {key} היה {to}, {below} היה לפני {above}",
    es: "si {key} fuera {to}, {below} estaría antes que {above}",
  },
  hangs: {
    en: "The order hangs on your words:",
    he: "הסדר תלוי במילים שלכם:",
    es: "El orden depende de sus palabras:",
  },
  more: { en: "and {count} more: --json", he: "ועוד {count}: --json", es: "y {count} más: --json" },
})

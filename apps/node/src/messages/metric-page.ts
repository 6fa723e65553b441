import { catalogue } from "./catalogue.ts"

/** A metric as its page tells it: what is asked, and how it is measured. */
export const metricPageSays = catalogue({
  title: {
    en: "{title} · {name} {version} · {standing}",
    he: "{title} · {name} {version} · {standing}",
    es: "{title} · {name} {version} · {standing}",
  },
  why: { en: "Why: {text}", he: "מדוע: {text}", es: "Por qué: {text}" },
  method: { en: "How it is measured: {text}", he: "כיצד מודדים: {text}", es: "Cómo se mide: {text}" },
  boundary: { en: "What counts: {text}", he: "מה נספר: {text}", es: "Qué cuenta: {text}" },
  evidence: { en: "What would prove it: {text}", he: "מה יוכיח זאת: {text}", es: "Qué lo probaría: {text}" },
  unit: { en: "Unit: {unit}", he: "יחידה: {unit}", es: "Unidad: {unit}" },
  inputs: { en: "Calculated from:", he: "מחושב מתוך:", es: "Se calcula a partir de:" },
  formula: { en: "By: {formula}", he: "לפי: {formula}", es: "Por: {formula}" },
  options: { en: "Possible answers:", he: "תשובות אפשריות:", es: "Respuestas posibles:" },
  anchors: {
    en: "Counts as worst at {worst} and as best at {best}.",
    he: "הגרוע ביותר: {worst}, הטוב ביותר: {best}.",
    es: "Lo peor es {worst} y lo mejor es {best}.",
  },
  validity: {
    en: "An answer is current for {months, plural, one {# month} other {# months}} after its period.",
    he: "תשובה תקפה {months, plural, one {חודש אחד} other {# חודשים}} אחרי תקופתה.",
    es: "Una respuesta vale {months, plural, one {# mes} other {# meses}} después de su período.",
  },
  topic: { en: "Topic: {topic}", he: "נושא: {topic}", es: "Tema: {topic}" },
  elsewhere: {
    en: "The same in other standards: {codes}",
    he: "המקביל בתקנים אחרים: {codes}",
    es: "Lo mismo en otras normas: {codes}",
  },
  measuredBy: { en: "Measured by: {names}", he: "מודדים לפיו: {names}", es: "Miden con él: {names}" },
  nobody: {
    en: "No cooperative measures by it.",
    he: "שום קואופרטיב אינו מודד לפיו.",
    es: "Ninguna cooperativa mide con él.",
  },
  digest: {
    en: "This exact version: {digest}",
    he: "הגרסה הזאת בדיוק: {digest}",
    es: "Esta versión exacta: {digest}",
  },
  adopt: {
    en: "This cooperative measures by {name} {version} now.",
    he: "הקואופרטיב הזה מודד מעתה לפי {name} {version}.",
    es: "Esta cooperativa mide ahora con {name} {version}.",
  },
  drop: {
    en: "This cooperative no longer measures by {name} {version}.",
    he: "הקואופרטיב הזה אינו מודד עוד לפי {name} {version}.",
    es: "Esta cooperativa ya no mide con {name} {version}.",
  },
})

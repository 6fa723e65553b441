import { catalogue } from "./catalogue.ts"

/** What schemas of metrics and answers do not take; the English wording is their own [LA7]. */
export const metricRefinementSays = catalogue({
  subjectRepeats: {
    en: "subjectTypes: one repeats",
    he: "`subjectTypes`: אחד חוזר",
    es: "`subjectTypes`: uno se repite",
  },
  aboutProducts: {
    en: "subjectTypes: a metric about products is about nothing else",
    he: "`subjectTypes`: מדד על מוצרים אינו על דבר אחר",
    es: "`subjectTypes`: un indicador sobre productos no trata de nada más",
  },
  currencyWhere: {
    en: "{where}: a currency exactly for money and breakdowns",
    he: "{where}: מטבע בדיוק עבור כסף ופירוטים",
    es: "{where}: una moneda exactamente para dinero y desgloses",
  },
  inputReserved: {
    en: "inputs: {name} is a word of formulas",
    he: "`inputs`: {name} היא מילה של נוסחאות",
    es: "`inputs`: {name} es una palabra de las fórmulas",
  },
  inputUnit: {
    en: "inputs: {name}: a unit for numbers, and none for ratios",
    he: "`inputs`: {name}: יחידה למספרים, ובלי יחידה ליחסים",
    es: "`inputs`: {name}: una unidad para números, y ninguna para razones",
  },
  inputRepeats: {
    en: "inputs: a name repeats",
    he: "`inputs`: שם חוזר",
    es: "`inputs`: un nombre se repite",
  },
  inputsRepeat: {
    en: "inputs: names repeat",
    he: "`inputs`: שמות חוזרים",
    es: "`inputs`: hay nombres repetidos",
  },
  formulaFor: {
    en: "formula: only for numbers, ratios and money",
    he: "`formula`: רק למספרים, יחסים וכסף",
    es: "`formula`: solo para números, razones y dinero",
  },
  noInput: {
    en: "formula: there is no input {name}",
    he: "`formula`: אין נתון בשם {name}",
    es: "`formula`: no hay ningún dato {name}",
  },
  formulaOther: {
    en: "formula: {fault}",
    he: "`formula`: {fault}",
    es: "`formula`: {fault}",
  },
  unit: {
    en: "a unit such as KGM, ILS/KGM or P1",
    he: "יחידה כגון KGM, ‏ILS/KGM או P1",
    es: "una unidad como KGM, ILS/KGM o P1",
  },
  beginsWithLetter: {
    en: "a name that begins with a letter",
    he: "שם שמתחיל באות",
    es: "un nombre que empieza por una letra",
  },
  codesSuch: { en: "codes such as {example}", he: "קודים כגון {example}", es: "códigos como {example}" },
  version: { en: "a version such as 1.0.0", he: "גרסה כגון 1.0.0", es: "una versión como 1.0.0" },
  optionsFor: {
    en: "options: exactly for ordinal, category and breakdown metrics",
    he: "`options`: בדיוק למדדים מסוג `ordinal`, `category` ו־`breakdown`",
    es: "`options`: exactamente para indicadores `ordinal`, `category` y `breakdown`",
  },
  optionsRepeat: {
    en: "options: codes repeat",
    he: "`options`: קודים חוזרים",
    es: "`options`: hay códigos repetidos",
  },
  unitFor: {
    en: "unit: exactly for number, money and breakdown metrics",
    he: "`unit`: בדיוק למדדים מסוג `number`, `money` ו־`breakdown`",
    es: "`unit`: exactamente para indicadores `number`, `money` y `breakdown`",
  },
  anchorsFor: {
    en: "anchors: only for numbers, ratios and money",
    he: "`anchors`: רק למספרים, יחסים וכסף",
    es: "`anchors`: solo para números, razones y dinero",
  },
  anchorsSame: {
    en: "anchors: worst and best are the same",
    he: "`anchors`: הגרוע והטוב זהים",
    es: "`anchors`: el peor y el mejor son iguales",
  },
  betterFor: {
    en: "betterAnswer: only for boolean metrics",
    he: "`betterAnswer`: רק למדדים של כן ולא",
    es: "`betterAnswer`: solo para indicadores de sí o no",
  },
  sector: {
    en: "an ISIC code such as A, 10 or 1071",
    he: "קוד ISIC כגון A, 10 או 1071",
    es: "un código CIIU como A, 10 o 1071",
  },
  sectorsOrWorkers: {
    en: "sectors or workers",
    he: "`sectors` או `workers`",
    es: "`sectors` o `workers`",
  },
  lowHigh: {
    en: "low is not above high",
    he: "`low` אינו גדול מ־`high`",
    es: "`low` no es mayor que `high`",
  },
  percentage: {
    en: "a percentage from 0 to 100",
    he: "אחוז מ־0 עד 100",
    es: "un porcentaje de 0 a 100",
  },
  sitesOrProducts: {
    en: "sites or products",
    he: "`sites` או `products`",
    es: "`sites` o `products`",
  },
  besideValue: {
    en: "inputs, accuracy, coverage, deviations: only beside a value",
    he: "`inputs`, `accuracy`, `coverage`, `deviations`: רק לצד ערך",
    es: "`inputs`, `accuracy`, `coverage`, `deviations`: solo junto a un valor",
  },
  accuracyFor: {
    en: "accuracy: only of numbers, ratios and money",
    he: "`accuracy`: רק למספרים, יחסים וכסף",
    es: "`accuracy`: solo de números, razones y dinero",
  },
  accuracyOutside: {
    en: "accuracy: the value lies outside of it",
    he: "`accuracy`: הערך נמצא מחוץ לה",
    es: "`accuracy`: el valor queda fuera",
  },
  trialDays: {
    en: "a trial ends after it begins",
    he: "ניסיון מסתיים אחרי שהוא מתחיל",
    es: "una prueba termina después de empezar",
  },
  suppliersOnce: { en: "each supplier once", he: "כל ספק פעם אחת", es: "cada proveedor una vez" },
  trialFor: {
    en: "trial: exactly for a trial",
    he: "`trial`: בדיוק עבור ניסיון",
    es: "`trial`: exactamente para una prueba",
  },
  noteFor: {
    en: "note: whoever deprecates says why",
    he: "`note`: מי שמכריז על מיושן אומר מדוע",
    es: "`note`: quien declara anticuado dice por qué",
  },
  replacedFor: {
    en: "replacedBy: only of what is deprecated",
    he: "`replacedBy`: רק של מה שהוכרז מיושן",
    es: "`replacedBy`: solo de lo que está anticuado",
  },
  replacedSelf: { en: "replacedBy: itself", he: "`replacedBy`: הוא עצמו", es: "`replacedBy`: él mismo" },
})

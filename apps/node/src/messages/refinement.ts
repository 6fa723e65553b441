import { catalogue, type Message } from "./catalogue.ts"
import { Sentence } from "./sentence.ts"

/**
 * What schemas say in English about a value that they do not take, in every language. The English wording is the schema's
 * own, by which it is found [LA7].
 */
export const refinementSays = catalogue({
  language: {
    en: "a language tag such as he",
    he: "תג שפה כגון `he`",
    es: "una etiqueta de idioma como `he`",
  },
  wording: { en: "one authoritative wording", he: "נוסח מחייב אחד", es: "una sola redacción que obligue" },
  wordingIn: {
    en: "its one authoritative wording is in {language}, the language of the letter",
    he: "הנוסח המחייב היחיד שלו הוא ב־{language}, שפת המכתב",
    es: "su única redacción que obliga está en {language}, el idioma de la carta",
  },
  uuid: { en: "a urn:uuid:", he: "מזהה urn:uuid:", es: "un urn:uuid:" },
  slug: {
    en: "lower-case words joined by dashes",
    he: "מילים באותיות לטיניות קטנות, מחוברות במקפים",
    es: "palabras en minúsculas unidas por guiones",
  },
  currency: { en: "a currency such as ILS", he: "מטבע כגון ILS", es: "una moneda como ILS" },
  aQuantity: {
    en: "a quantity such as 1200 or 12.5",
    he: "כמות כגון 1200 או 12.5",
    es: "una cantidad como 1200 o 12.5",
  },
  atMost500: { en: "at most 500 characters", he: "500 תווים לכל היותר", es: "500 caracteres como máximo" },
  noMoney: {
    en: "no money: prices have no place on the board",
    he: "בלי כסף: למחירים אין מקום על הלוח",
    es: "nada de dinero: los precios no tienen sitio en el tablón",
  },
  minimumAbove: {
    en: "a minimum above the amount",
    he: "מינימום גדול מהכמות",
    es: "un mínimo mayor que la cantidad",
  },
  harvest: {
    en: "a share of a harvest says who bears a bad year: risk",
    he: "חלק ביבול אומר מי נושא בשנה רעה: `risk`",
    es: "una parte de una cosecha dice quién carga con un mal año: `risk`",
  },
  onlyProfit: {
    en: "only owner-profit and reserve may be below 0",
    he: "רק `owner-profit` ו־`reserve` יכולים להיות מתחת ל־0",
    es: "solo `owner-profit` y `reserve` pueden ser menores que 0",
  },
  moreThan0: { en: "more than 0", he: "יותר מ־0", es: "más de 0" },
  net: {
    en: "what was paid, the components and what is not broken down do not make up netMinor exactly",
    he: "מה ששולם, המרכיבים ומה שאינו מפורט אינם מסתכמים בדיוק ב־`netMinor`",
    es: "lo pagado, los componentes y lo no desglosado no suman exactamente `netMinor`",
  },
  total: {
    en: "netMinor and the taxes do not make up totalMinor exactly",
    he: "`netMinor` והמסים אינם מסתכמים בדיוק ב־`totalMinor`",
    es: "`netMinor` y los impuestos no suman exactamente `totalMinor`",
  },
  level: {
    en: "the node is not of this level",
    he: "הצומת אינו ברמה הזו",
    es: "el nodo no es de este nivel",
  },
  published: {
    en: "a published quantity is above zero",
    he: "כמות שמתפרסמת גדולה מאפס",
    es: "una cantidad publicada es mayor que cero",
  },
  threePlaces: {
    en: "not a positive decimal with at most 3 places",
    he: "אינו מספר עשרוני חיובי עם 3 ספרות לכל היותר אחרי הנקודה",
    es: "no es un decimal positivo con 3 cifras como máximo",
  },
  monthOrQuarter: { en: "a month or a quarter", he: "חודש או רבעון", es: "un mes o un trimestre" },
  samePurchases: {
    en: "two cells hold the same purchases",
    he: "שני תאים מחזיקים אותן קניות",
    es: "dos celdas contienen las mismas compras",
  },
  capNote: {
    en: "what is asked, or why it is not accepted",
    he: "מה נשאל, או מדוע אינו מתקבל",
    es: "qué se pregunta, o por qué no se acepta",
  },
  recordId: {
    en: "the id of the record that it is about",
    he: "המזהה של הרשומה שבה מדובר",
    es: "el identificador del registro del que trata",
  },
  targetId: { en: "the id of the target", he: "המזהה של היעד", es: "el identificador del objeto" },
  country: {
    en: "a country of two letters such as IL",
    he: "מדינה בשתי אותיות כגון IL",
    es: "un país de dos letras como IL",
  },
  countryCode: { en: "a country code such as IL", he: "קוד מדינה כגון IL", es: "un código de país como IL" },
  certificate: {
    en: "a certificate only of what conforms",
    he: "תעודה רק למה שתואם",
    es: "un certificado solo de lo que es conforme",
  },
  bothSides: {
    en: "a consumer and a producer among the participants",
    he: "צרכן ויצרן בין המשתתפים",
    es: "un consumidor y un productor entre quienes participan",
  },
  foundersOnce: { en: "each founder once", he: "כל מייסד פעם אחת", es: "cada fundador una vez" },
  mandatesOnce: { en: "each mandate once", he: "כל הרשאה פעם אחת", es: "cada mandato una vez" },
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
  dueOnce: {
    en: "due once or again and again, not both",
    he: "מועד אחד או מועד חוזר, לא שניהם",
    es: "vence una vez o una y otra vez, no las dos cosas",
  },
  duration: {
    en: "a duration such as P6M or P30D",
    he: "משך כגון P6M או P30D",
    es: "una duración como P6M o P30D",
  },
  partyOnce: {
    en: "a party stands in it once",
    he: "צד מופיע בו פעם אחת",
    es: "una parte figura en ella una vez",
  },
  idsOnce: { en: "each id once", he: "כל מזהה פעם אחת", es: "cada identificador una vez" },
  promisers: {
    en: "who promises and to whom are parties of the letter",
    he: "מי שמבטיח ומי שמובטח לו הם צדדים במכתב",
    es: "quien promete y a quién se promete son partes de la carta",
  },
  ofRole: {
    en: "there are {count} parties of this role",
    he: "מספר הצדדים בתפקיד הזה הוא {count}",
    es: "hay {count} partes con este papel",
  },
  endsAfter: {
    en: "it ends after it begins",
    he: "הוא מסתיים אחרי שהוא מתחיל",
    es: "termina después de empezar",
  },
  notBefore: {
    en: "it does not end before it begins",
    he: "הוא אינו מסתיים לפני שהוא מתחיל",
    es: "no termina antes de empezar",
  },
  gtin: {
    en: "a GTIN with its check digit",
    he: "GTIN עם ספרת הביקורת שלו",
    es: "un GTIN con su dígito de control",
  },
  brick: {
    en: "a GS1 brick code of 8 digits",
    he: "קוד GS1 בן 8 ספרות",
    es: "un código GS1 de 8 dígitos",
  },
  gtinOrCode: { en: "a gtin or a localCode", he: "`gtin` או `localCode`", es: "un `gtin` o un `localCode`" },
  partsOnce: { en: "each part once", he: "כל חלק פעם אחת", es: "cada parte una vez" },
  partsSum: {
    en: "parts that make up the total exactly",
    he: "חלקים שמסתכמים בדיוק בסך הכול",
    es: "partes que suman exactamente el total",
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
  share: {
    en: "a share from 0 to 100 per cent",
    he: "חלק מ־0 עד 100 אחוז",
    es: "una parte de 0 a 100 por ciento",
  },
  licence: {
    en: "an SPDX identifier such as CC-BY-SA-4.0",
    he: "מזהה SPDX כגון CC-BY-SA-4.0",
    es: "un identificador SPDX como CC-BY-SA-4.0",
  },
  shares100: {
    en: "the shares and what is hidden do not come to exactly 100 per cent",
    he: "החלקים ומה שמוסתר אינם מסתכמים בדיוק ב־100 אחוז",
    es: "las partes y lo oculto no suman exactamente el 100 por ciento",
  },
  pricesAlone: {
    en: "a decision about prices is not shared with other suppliers",
    he: "החלטה על מחירים אינה משותפת עם ספקים אחרים",
    es: "una decisión sobre precios no se comparte con otros proveedores",
  },
  releasesOnce: { en: "each release once", he: "כל פרסום פעם אחת", es: "cada publicación una vez" },
  codesOnce: { en: "each code once", he: "כל קוד פעם אחת", es: "cada código una vez" },
  surveyDays: {
    en: "a survey that closes before it opens",
    he: "סקר שנסגר לפני שהוא נפתח",
    es: "una encuesta que se cierra antes de abrirse",
  },
  choices: {
    en: "no more to choose than there are questions",
    he: "לא בוחרים יותר מכפי שיש שאלות",
    es: "no se elige más de lo que hay preguntas",
  },
  multiple: {
    en: "every count a multiple of the base",
    he: "כל ספירה היא כפולה של הבסיס",
    es: "cada recuento, un múltiplo de la base",
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
  nameOrUrl: { en: "a name or a url", he: "`name` או `url`", es: "un `name` o una `url`" },
  noteAbout: {
    en: "what the note is about",
    he: "במה הרשימה עוסקת",
    es: "de qué trata la nota",
  },
  noteSources: {
    en: "numbers of sources of the note, from 0",
    he: "מספרי מקורות של הרשימה, מ־0",
    es: "números de fuentes de la nota, desde 0",
  },
  otherProduct: {
    en: "another product than the first",
    he: "מוצר אחר מן הראשון",
    es: "un producto distinto del primero",
  },
  firstProduct: {
    en: "the id of the first product",
    he: "המזהה של המוצר הראשון",
    es: "el identificador del primer producto",
  },
  decimal: {
    en: "a decimal such as 12.5",
    he: "מספר עשרוני כגון 12.5",
    es: "un decimal como 12.5",
  },
  instant: {
    en: "an instant such as 2026-11-03T09:00:00Z",
    he: "רגע כגון 2026-11-03T09:00:00Z",
    es: "un instante como 2026-11-03T09:00:00Z",
  },
  day: { en: "a day such as 2026-11-03", he: "יום כגון 2026-11-03", es: "un día como 2026-11-03" },
  digest: {
    en: "a digest that begins zQm",
    he: "טביעה שמתחילה ב־`zQm`",
    es: "una huella que empieza por `zQm`",
  },
  period: {
    en: "a period such as 2025, 2025-Q1 or 2025-03",
    he: "תקופה כגון 2025, ‏2025-Q1 או 2025-03",
    es: "un periodo como 2025, 2025-Q1 o 2025-03",
  },
  did: { en: "a did:webvh identifier", he: "מזהה did:webvh", es: "un identificador did:webvh" },
})

/** The sentence of what a schema says in English; undefined of what no schema of ours says. */
export function refinementOf(message: string): Sentence | undefined {
  for (const { pattern, wordings } of PATTERNS) {
    const found = pattern.exec(message)
    if (found !== null)
      return new Sentence(wordings, found.groups === undefined ? undefined : { ...found.groups })
  }
  return undefined
}

/** The English wordings as they are found: with any text in the places of their values. */
const PATTERNS = Object.values<Pick<Message, "wordings">>(refinementSays).map(({ wordings }) => ({
  pattern: new RegExp(`^${escaped(wordings.en).replaceAll(/\\{(\w+)\\}/g, "(?<$1>.+)")}$`, "s"),
  wordings,
}))

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
}

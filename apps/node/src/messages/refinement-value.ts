import { catalogue } from "./catalogue.ts"

/** What single values are to be; the English wording is that of their schemas [LA7]. */
export const valueRefinementSays = catalogue({
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
  moreThan0: { en: "more than 0", he: "יותר מ־0", es: "más de 0" },
  threePlaces: {
    en: "not a positive decimal with at most 3 places",
    he: "אינו מספר עשרוני חיובי עם 3 ספרות לכל היותר אחרי הנקודה",
    es: "no es un decimal positivo con 3 cifras como máximo",
  },
  monthOrQuarter: { en: "a month or a quarter", he: "חודש או רבעון", es: "un mes o un trimestre" },
  country: {
    en: "a country of two letters such as IL",
    he: "מדינה בשתי אותיות כגון IL",
    es: "un país de dos letras como IL",
  },
  countryCode: { en: "a country code such as IL", he: "קוד מדינה כגון IL", es: "un código de país como IL" },
  duration: {
    en: "a duration such as P6M or P30D",
    he: "משך כגון P6M או P30D",
    es: "una duración como P6M o P30D",
  },
  idsOnce: { en: "each id once", he: "כל מזהה פעם אחת", es: "cada identificador una vez" },
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
  codesOnce: { en: "each code once", he: "כל קוד פעם אחת", es: "cada código una vez" },
  nameOrUrl: { en: "a name or a url", he: "`name` או `url`", es: "un `name` o una `url`" },
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

import { catalogue } from "./catalogue.ts"

/** Help of the commands that answer metrics. */
export const discloseHelp = catalogue({
  disclose: {
    en: "answer a metric about this node's own party",
    he: "מענה למדד על הצד של הצומת הזה",
    es: "responde a un indicador sobre la parte de este nodo",
  },
  metric: {
    en: "its name, name@version or digest",
    he: "שמו, שם@גרסה או טביעה",
    es: "su nombre, nombre@versión o huella",
  },
  period: {
    en: "what it is about: 2025, 2025-Q1, 2025-03 or two days joined by /",
    he: "על מה הוא: 2025, 2025-Q1, 2025-03 או שני ימים עם / ביניהם",
    es: "de qué trata: 2025, 2025-Q1, 2025-03 o dos días unidos por /",
  },
  value: { en: "the answer", he: "התשובה", es: "la respuesta" },
  currency: {
    en: "of an amount of money, which is written in minor units",
    he: "של סכום כסף, שנכתב ביחידות קטנות",
    es: "de un importe de dinero, que se escribe en unidades menores",
  },
  declined: { en: "say that it is not answered", he: "אמירה שאין תשובה", es: "dice que no se responde" },
  unknown: {
    en: "say that the party does not know it itself",
    he: "אמירה שהצד עצמו אינו יודע",
    es: "dice que la propia parte no lo sabe",
  },
  notApplicable: { en: "say why it does not apply", he: "אמירה מדוע אינו חל", es: "dice por qué no procede" },
  product: {
    en: "about this product instead of the party",
    he: "על המוצר הזה במקום על הצד",
    es: "sobre este producto en lugar de la parte",
  },
  input: {
    en: 'what the value was computed from, such as highest=12000, "mass=3.5 kg" or mass=3.5@DIGEST of who states it',
    he: 'ממה חושב הערך, למשל highest=12000, "mass=3.5 kg" או mass=3.5@DIGEST של מי שאומר זאת',
    es: 'de qué se calculó el valor, como highest=12000, "mass=3.5 kg" o mass=3.5@DIGEST de quien lo dice',
  },
  accuracy: {
    en: "between which values the true one lies, such as 4.8..5.5",
    he: "בין אילו ערכים נמצא האמיתי, למשל 4.8..5.5",
    es: "entre qué valores está el verdadero, como 4.8..5.5",
  },
  scope: {
    en: "what the value covers, when it is not everything",
    he: "מה הערך מכסה, כשאינו מכסה הכול",
    es: "qué abarca el valor, cuando no es todo",
  },
  sitesCovered: {
    en: "how much of its sites the answer covers",
    he: "כמה מן האתרים התשובה מכסה",
    es: "cuánto de sus sedes abarca la respuesta",
  },
  productsCovered: {
    en: "how much of its products the answer covers",
    he: "כמה מן המוצרים התשובה מכסה",
    es: "cuánto de sus productos abarca la respuesta",
  },
  deviation: {
    en: "where it was measured otherwise than the metric says",
    he: "היכן נמדד אחרת ממה שהמדד אומר",
    es: "dónde se midió de otra manera que la que dice el indicador",
  },
  deviationEffect: {
    en: "how that makes the value differ from the metric's method",
    he: "איך זה משנה את הערך לעומת שיטת המדד",
    es: "cómo hace eso que el valor difiera del método del indicador",
  },
  note: { en: "a note beside the answer", he: "הערה לצד התשובה", es: "una nota junto a la respuesta" },
  validUntil: { en: "until when it holds", he: "עד מתי היא תקפה", es: "hasta cuándo rige" },
  evidence: {
    en: "documents that prove it; only their digests are published",
    he: "מסמכים שמוכיחים זאת; רק הטביעות שלהם מתפרסמות",
    es: "documentos que lo prueban; solo se publican sus huellas",
  },
  withdraw: {
    en: "take a statement back; history stays",
    he: "לקיחת הצהרה בחזרה; ההיסטוריה נשארת",
    es: "retira una declaración; la historia queda",
  },
  digest: { en: "an own statement", he: "הצהרה שלכם", es: "una declaración propia" },
  reason: { en: "why", he: "מדוע", es: "por qué" },
})

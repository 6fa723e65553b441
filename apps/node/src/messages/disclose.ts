import { catalogue } from "./catalogue.ts"

/** What is said about disclose. */
export const discloseSays = catalogue({
  needs: {
    en: "An answer needs --metric and --period.",
    he: "לתשובה דרושים --metric ו־--period.",
    es: "Una respuesta necesita --metric y --period.",
  },
  seeHelp: {
    en: "commonshelf help disclose",
    he: "commonshelf help disclose",
    es: "commonshelf help disclose",
  },
  badInput: {
    en: '--input: "{text}" is no name with a value.',
    he: '--input: "{text}" אינו שם עם ערך.',
    es: '--input: "{text}" no es un nombre con un valor.',
  },
  writeInput: {
    en: "Write such as --input highest=12000",
    he: "כתבו למשל --input highest=12000",
    es: "Escriba por ejemplo --input highest=12000",
  },
  signed: { en: "Signed: {digest}", he: "נחתם: {digest}", es: "Firmado: {digest}" },
  next: {
    en: "Next: commonshelf status",
    he: "הלאה: commonshelf status",
    es: "Siguiente: commonshelf status",
  },
  takenBack: { en: "Taken back: {digest}", he: "נלקח בחזרה: {digest}", es: "Retirado: {digest}" },
  notTakenBack: {
    en: "{digest} is no statement of this party that can be taken back.",
    he: "{digest} אינה הצהרה של הצד הזה שאפשר לחזור ממנה.",
    es: "{digest} no es una declaración de esta parte que pueda retirarse.",
  },
  notResearchers: {
    en: "Suppliers and cooperatives answer about themselves with their own key; this node is a researcher.",
    he: "ספקים וקואופרטיבים עונים על עצמם במפתח שלהם; הצומת הזה הוא של חוקר.",
    es: "Proveedores y cooperativas responden sobre sí mismos con su propia clave; este nodo es de investigación.",
  },
  exactlyOne: {
    en: "Give exactly one of --value, --declined, --unknown and --not-applicable.",
    he: "יש לתת בדיוק אחד מאלה: --value, --declined, --unknown, --not-applicable.",
    es: "Dé exactamente uno de estos: --value, --declined, --unknown, --not-applicable.",
  },
  badValue: {
    en: '"{value}" is not an answer to {metric}.',
    he: '"{value}" אינו תשובה ל־{metric}.',
    es: "«{value}» no es una respuesta a {metric}.",
  },
  writeDecimalIn: {
    en: "Write a decimal in {unit}, such as 12.5",
    he: "יש לכתוב מספר עשרוני ביחידה {unit}, למשל 12.5",
    es: "Escriba un decimal en {unit}, como 12.5",
  },
  writeDecimal: {
    en: "Write a decimal, such as 5.2",
    he: "יש לכתוב מספר עשרוני, למשל 5.2",
    es: "Escriba un decimal, como 5.2",
  },
  writeMinor: {
    en: "Write whole minor units, such as 1250 for 12.50, and --currency",
    he: "יש לכתוב יחידות קטנות שלמות, למשל 1250 במקום 12.50, ו־--currency",
    es: "Escriba unidades menores enteras, como 1250 por 12.50, y --currency",
  },
  writeMinorIn: {
    en: "Write whole minor units, such as 1250 for {amount} {currency}",
    he: "יש לכתוב יחידות קטנות שלמות, למשל 1250 במקום {amount} {currency}",
    es: "Escriba unidades menores enteras, como 1250 por {amount} {currency}",
  },
  writeYesNo: { en: "Write yes or no", he: "יש לכתוב `yes` או `no`", es: "Escriba `yes` o `no`" },
  writeOneOf: {
    en: "Write one of: {codes}",
    he: "יש לכתוב אחד מאלה: {codes}",
    es: "Escriba uno de estos: {codes}",
  },
  writeBreakdown: {
    en: "Write whole minor units of the total and of its parts, such as total=1000,{part}=400; parts: {codes}. What they leave open is not broken down.",
    he: "יש לכתוב יחידות קטנות שלמות של הסך הכול ושל חלקיו, למשל total=1000,{part}=400; חלקים: {codes}. מה שהם משאירים פתוח אינו מפורט.",
    es: "Escriba unidades menores enteras del total y de sus partes, como total=1000,{part}=400; partes: {codes}. Lo que dejan abierto queda sin desglosar.",
  },
})

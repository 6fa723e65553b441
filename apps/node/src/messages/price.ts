import { catalogue } from "./catalogue.ts"

/** What is said about prices. */
export const priceSays = catalogue({
  head: {
    en: "{product} ({id})",
    he: "{product} ({id})",
    es: "{product} ({id})",
  },
  none: {
    en: "Nobody has broken down a price of it yet.",
    he: "איש עוד לא פירט מחיר שלו.",
    es: "Nadie ha desglosado todavía un precio suyo.",
  },
  earlier: { en: "Earlier:", he: "קודם:", es: "Antes:" },
  part: {
    en: "{party}: {kind} price {amount} {currency} for {per}, {period}, signed on {day}",
    he: "{party}: מחיר {kind} {amount} {currency} עבור {per}, {period}, נחתם ב־{day}",
    es: "{party}: precio {kind} {amount} {currency} por {per}, {period}, firmado el {day}",
  },
  onTop: { en: "on top of {part}", he: "מעל {part}", es: "sobre {part}" },
  agreed: {
    en: "Both have signed this price since {day}.",
    he: "שניהם חתמו על המחיר הזה מאז {day}.",
    es: "Ambos han firmado este precio desde {day}.",
  },
  agreedByName: {
    en: "Both have signed this price since {day}; the supplier's statement is accepted by name.",
    he: "שניהם חתמו על המחיר הזה מאז {day}; הצהרת הספק התקבלה בשמה.",
    es: "Ambos han firmado este precio desde {day}; la declaración del proveedor se acepta por su nombre.",
  },
  apart: {
    en: "Not joined with the supplier's part: {why}",
    he: "אינו מחובר לחלקו של הספק: {why}",
    es: "No unido a la parte del proveedor: {why}",
  },
  farm: {
    en: "The farm gets {amount}: {percent} % of what the buyer pays.",
    he: "המשק מקבל {amount}: {percent} % ממה שהקונה משלם.",
    es: "La finca recibe {amount}: {percent} % de lo que paga el comprador.",
  },
  farmUntold: {
    en: "What reaches the farm is not told.",
    he: "לא נאמר מה מגיע למשק.",
    es: "No se dice qué llega a la finca.",
  },
  receivers: {
    en: "By GRI 201-1: {shares}",
    he: "לפי GRI 201-1: {shares}",
    es: "Según GRI 201-1: {shares}",
  },
  share: { en: "{receiver} {amount}", he: "{receiver} {amount}", es: "{receiver} {amount}" },
  partOf: { en: "part of", he: "חלקו של", es: "parte de" },
  for: { en: "for", he: "עבור", es: "por" },
  amountIn: { en: "amount, {currency}", he: "סכום, {currency}", es: "importe, {currency}" },
  known: { en: "known", he: "ידוע", es: "conocido" },
  paidTo: { en: "{component} ({receiver})", he: "{component} ({receiver})", es: "{component} ({receiver})" },
  paid: { en: "{kind} price that was paid", he: "מחיר {kind} ששולם", es: "precio {kind} que se pagó" },
  notBrokenDown: { en: "NOT BROKEN DOWN", he: "לא מפורט", es: "SIN DESGLOSAR" },
  buyerPays: { en: "the buyer pays", he: "הקונה משלם", es: "el comprador paga" },
  signed: { en: "Signed: {digest}", he: "נחתם: {digest}", es: "Firmado: {digest}" },
  notASeller: {
    en: "Only the supplier of a product and cooperatives that sell it break its price down.",
    he: "רק ספק המוצר וקואופרטיבים שמוכרים אותו מפרטים את מחירו.",
    es: "Solo el proveedor de un producto y las cooperativas que lo venden desglosan su precio.",
  },
  noPurchasePrice: {
    en: "Whoever sells on says what it paid: --paid and --paid-kind.",
    he: "מי שמוכר הלאה אומר מה שילם: --paid ו־--paid-kind.",
    es: "Quien revende dice lo que pagó: --paid y --paid-kind.",
  },
  tooMuch: {
    en: "What was paid and the components come to {amount} more than the price, in minor units.",
    he: "מה ששולם והמרכיבים עולים על המחיר ב־{amount}, ביחידות קטנות.",
    es: "Lo pagado y los componentes superan el precio en {amount}, en unidades menores.",
  },
  badAmount: {
    en: '{option}: "{text}" is no amount in whole minor units.',
    he: '{option}: "{text}" אינו סכום ביחידות קטנות שלמות.',
    es: '{option}: "{text}" no es un importe en unidades menores enteras.',
  },
  badParts: {
    en: "{file} is no list of components.",
    he: "{file} אינו רשימת מרכיבים.",
    es: "{file} no es una lista de componentes.",
  },
  writeParts: {
    en: "Write such as {example}",
    he: "כתבו למשל {example}",
    es: "Escriba por ejemplo {example}",
  },
  notInLetter: {
    en: "{name} stands in no such letter, so no price of it is agreed there.",
    he: "{name} אינו צד במכתב הזה, ולכן אין מחיר שלו המוסכם שם.",
    es: "{name} no es parte de esa carta; ningún precio suyo se acuerda en ella.",
  },
  underLetter: {
    en: "Under the letter {title} ({state}).",
    he: "לפי המכתב {title} ({state}).",
    es: "Bajo la carta {title} ({state}).",
  },
  underForeign: {
    en: "It names the letter {title}, in which it does not stand.",
    he: "הוא נוקב במכתב {title}, שאינו צד בו.",
    es: "Nombra la carta {title}, de la que no es parte.",
  },
  letterNotHere: {
    en: "It names a letter that is not here: {digest}",
    he: "הוא נוקב במכתב שאינו כאן: {digest}",
    es: "Nombra una carta que no está aquí: {digest}",
  },
  labelled: { en: "{component}: {label}", he: "{component}: {label}", es: "{component}: {label}" },
  writeAmount: {
    en: "Write such as {example}",
    he: "כתבו למשל {example}",
    es: "Escriba por ejemplo {example}",
  },
})

/** Why two parts are apart. */
export const priceWhys = catalogue({
  "no-purchase-price": {
    en: "It does not say what was paid for the product.",
    he: "הוא אינו אומר מה שולם עבור המוצר.",
    es: "No dice qué se pagó por el producto.",
  },
  "no-supplier-part": {
    en: "The supplier has not broken down a price of that kind.",
    he: "הספק לא פירט מחיר מן הסוג הזה.",
    es: "El proveedor no ha desglosado un precio de ese tipo.",
  },
  "offer-missing": {
    en: "The price that it names is not here, or was taken back.",
    he: "המחיר שהוא נוקב בו אינו כאן, או שנלקח בחזרה.",
    es: "El precio que nombra no está aquí, o se retiró.",
  },
  "other-kind": {
    en: "A price of another kind was paid than the supplier's.",
    he: "שולם מחיר מסוג אחר מזה של הספק.",
    es: "Se pagó un precio de otro tipo que el del proveedor.",
  },
  "other-currency": {
    en: "The two are in different currencies.",
    he: "השניים במטבעות שונים.",
    es: "Los dos están en monedas distintas.",
  },
  "other-quantity": {
    en: "The two are for different quantities.",
    he: "השניים עבור כמויות שונות.",
    es: "Los dos son por cantidades distintas.",
  },
  "other-period": {
    en: "The two are about different periods.",
    he: "השניים על תקופות שונות.",
    es: "Los dos tratan de periodos distintos.",
  },
  "other-price": {
    en: "What was paid is not the supplier's price.",
    he: "מה ששולם אינו מחירו של הספק.",
    es: "Lo que se pagó no es el precio del proveedor.",
  },
})

/** Codes of prices in words. */
export const priceCodes = catalogue({
  "farm-gate": { en: "farm-gate", he: "בשער המשק", es: "en finca" },
  wholesale: { en: "wholesale", he: "סיטוני", es: "mayorista" },
  shelf: { en: "shelf", he: "על המדף", es: "en tienda" },
  actual: { en: "actual", he: "בפועל", es: "real" },
  standard: { en: "standard", he: "תקן", es: "estándar" },
  estimate: { en: "estimate", he: "אומדן", es: "estimación" },
  farmer: { en: "farmer", he: "חקלאי", es: "agricultor" },
  worker: { en: "worker", he: "עובד", es: "trabajador" },
  supplier: { en: "supplier", he: "ספק", es: "proveedor" },
  lender: { en: "lender", he: "מלווה", es: "prestamista" },
  owner: { en: "owner", he: "בעלים", es: "dueño" },
  state: { en: "state", he: "מדינה", es: "Estado" },
  other: { en: "other", he: "אחר", es: "otro" },
})

/** What a price is made of, in words. */
export const componentSays = catalogue({
  materials: { en: "materials", he: "חומרים", es: "materiales" },
  "farm-labour": { en: "farm labour", he: "עבודה במשק", es: "trabajo en la finca" },
  "processing-labour": { en: "processing labour", he: "עבודת עיבוד", es: "trabajo de elaboración" },
  energy: { en: "energy", he: "אנרגיה", es: "energía" },
  packaging: { en: "packaging", he: "אריזה", es: "envase" },
  transport: { en: "transport", he: "הובלה", es: "transporte" },
  "quality-certification": {
    en: "quality and certification",
    he: "איכות ותעודות",
    es: "calidad y certificación",
  },
  marketing: { en: "marketing", he: "שיווק", es: "comercialización" },
  administration: { en: "administration", he: "מנהלה", es: "administración" },
  depreciation: { en: "depreciation", he: "פחת", es: "amortización" },
  "finance-cost": { en: "finance cost", he: "הוצאות מימון", es: "gastos financieros" },
  tax: { en: "tax", he: "מס", es: "impuestos" },
  reserve: { en: "reserve", he: "קרן", es: "reserva" },
  "owner-profit": { en: "owners' profit", he: "רווח הבעלים", es: "beneficio de los dueños" },
  "coop-staff": { en: "the cooperative's staff", he: "צוות הקואופרטיב", es: "personal de la cooperativa" },
  "coop-rent": {
    en: "the cooperative's rent",
    he: "שכר הדירה של הקואופרטיב",
    es: "alquiler de la cooperativa",
  },
  "coop-loss": { en: "the cooperative's losses", he: "הפחת של הקואופרטיב", es: "mermas de la cooperativa" },
  "coop-other": {
    en: "the cooperative's other costs",
    he: "הוצאות אחרות של הקואופרטיב",
    es: "otros costes de la cooperativa",
  },
})

/** To whom value goes, in words. */
export const receiverSays = catalogue({
  "operating-costs": { en: "operating costs", he: "הוצאות תפעול", es: "costes de operación" },
  wages: { en: "wages", he: "שכר", es: "salarios" },
  "capital-providers": { en: "providers of capital", he: "ספקי הון", es: "proveedores de capital" },
  government: { en: "government", he: "מדינה", es: "administración pública" },
  retained: { en: "retained", he: "נשאר", es: "retenido" },
  "not-broken-down": { en: "not broken down", he: "לא מפורט", es: "sin desglosar" },
})

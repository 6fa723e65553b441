import { catalogue } from "./catalogue.ts"

/** Help of the commands about prices. */
export const priceHelp = catalogue({
  price: {
    en: "where every cent of a price goes",
    he: "לאן הולך כל אגורה של מחיר",
    es: "adónde va cada céntimo de un precio",
  },
  breakDown: {
    en: "sign the own part of a price; what its components leave open is stated as not broken down",
    he: "חתימה על החלק שלכם במחיר; מה שהמרכיבים משאירים פתוח נאמר כלא מפורט",
    es: "firma la parte propia de un precio; lo que sus componentes dejan abierto se dice sin desglosar",
  },
  product: {
    en: "its id, GTIN, code or name",
    he: "המזהה, ה־GTIN, הקוד או השם שלו",
    es: "su identificador, GTIN, código o nombre",
  },
  supplier: {
    en: "where several have such a product",
    he: "כשלכמה יש מוצר כזה",
    es: "cuando varios tienen tal producto",
  },
  kind: { en: "where it is paid", he: "היכן הוא משולם", es: "dónde se paga" },
  period: {
    en: "when it holds: 2025, 2025-Q1, 2025-03 or two days joined by /",
    he: "מתי הוא תקף: 2025, 2025-Q1, 2025-03 או שני ימים עם / ביניהם",
    es: "cuándo rige: 2025, 2025-Q1, 2025-03 o dos días unidos por /",
  },
  currency: { en: "such as ILS", he: "למשל ILS", es: "por ejemplo ILS" },
  net: {
    en: "the price without taxes on it, in minor units",
    he: "המחיר בלי המסים עליו, ביחידות קטנות",
    es: "el precio sin sus impuestos, en unidades menores",
  },
  per: { en: "how much is bought for it", he: "כמה קונים בו", es: "cuánto se compra por él" },
  part: {
    en: "a component, such as materials=300; with whom it is paid to: materials=300@farmer",
    he: "מרכיב, למשל materials=300; עם מי שמקבל: materials=300@farmer",
    es: "un componente, como materials=300; con quien lo cobra: materials=300@farmer",
  },
  basis: {
    en: "how far the components are known",
    he: "עד כמה המרכיבים ידועים",
    es: "hasta qué punto se conocen los componentes",
  },
  tax: {
    en: "a tax on the price, such as VAT=170",
    he: "מס על המחיר, למשל VAT=170",
    es: "un impuesto sobre el precio, como VAT=170",
  },
  paid: {
    en: "of what is sold on: what was paid for it without taxes",
    he: "של מה שנמכר הלאה: מה ששולם עבורו בלי מסים",
    es: "de lo que se revende: lo que se pagó por ello sin impuestos",
  },
  paidKind: {
    en: "the kind of the price that was paid",
    he: "סוג המחיר ששולם",
    es: "el tipo del precio que se pagó",
  },
  offer: {
    en: "the supplier's statement that is accepted",
    he: "הצהרת הספק שמתקבלת",
    es: "la declaración del proveedor que se acepta",
  },
  show: {
    en: "the supplier's part and the cooperatives', joined where both signed the same price",
    he: "חלקו של הספק וחלקם של הקואופרטיבים, מחוברים היכן ששניהם חתמו על אותו מחיר",
    es: "la parte del proveedor y la de las cooperativas, unidas donde ambas firmaron el mismo precio",
  },
  parts: {
    en: "a JSON file with more components, each with a label and a basis of its own",
    he: "קובץ JSON עם מרכיבים נוספים, לכל אחד כינוי ומידת ידיעה משלו",
    es: "un archivo JSON con más componentes, cada uno con su nombre y su base",
  },
  letter: {
    en: "the letter under which it is agreed: its title or digest",
    he: "המכתב שלפיו הוא מוסכם: הכותרת או הטביעה שלו",
    es: "la carta bajo la que se acuerda: su título o su huella",
  },
  beside: {
    en: "what products cost members, beside what is told of the living of those who make them",
    he: "כמה מוצרים עולים לחברים, לצד מה שנאמר על מחייתם של מי שמייצרים אותם",
    es: "lo que cuestan los productos a los socios, junto a lo que se dice del sustento de quienes los hacen",
  },
  category: {
    en: 'a segment of a category path, or a path such as "Food > Dairy"',
    he: 'חוליה בנתיב קטגוריה, או נתיב כגון "Food > Dairy"',
    es: 'un tramo de una ruta de categoría, o una ruta como "Food > Dairy"',
  },
})

import { catalogue } from "./catalogue.ts"

/** What is said about which entries are one product. */
export const productSays = catalogue({
  head: { en: "{product} ({id})", he: "{product} ({id})", es: "{product} ({id})" },
  version: { en: "Version since {day}", he: "גרסה מ־{day}", es: "Versión desde {day}" },
  versionUntil: {
    en: "Version since {day} until {until}",
    he: "גרסה מ־{day} עד {until}",
    es: "Versión desde {day} hasta {until}",
  },
  changed: { en: "{version}: {what}", he: "{version}: {what}", es: "{version}: {what}" },
  oneWith: { en: "One product with {other}", he: "מוצר אחד עם {other}", es: "Un solo producto con {other}" },
  nothingSaid: { en: "Nothing is said of it.", he: "לא נאמר עליו דבר.", es: "No se dice nada de él." },
  claims: {
    en: "What its suppliers say, each of its own entry:",
    he: "מה שספקיו אומרים, כל אחד על הרשומה שלו:",
    es: "Lo que dicen sus proveedores, cada uno de su propia ficha:",
  },
  claim: {
    en: "{product}: {question}: {answer} ({digest})",
    he: "{product}: {question}: {answer} ({digest})",
    es: "{product}: {question}: {answer} ({digest})",
  },
  noDuplicates: {
    en: "No entries are one product, and none have the same number under the barcode.",
    he: "אין רשומות שהן מוצר אחד, ואין כאלה עם אותו מספר מתחת לברקוד.",
    es: "No hay fichas que sean un solo producto, ni con el mismo número bajo el código de barras.",
  },
  one: {
    en: "One product: {entries}, shown as {entry}",
    he: "מוצר אחד: {entries}, מוצג בתור {entry}",
    es: "Un solo producto: {entries}, mostrado como {entry}",
  },
  ownCode: {
    en: "Our till sells it under its own code {code}.",
    he: "הקופה שלנו מוכרת אותו תחת קוד משלה, {code}.",
    es: "Nuestra caja lo vende con un código propio, {code}.",
  },
  coded: {
    en: "Signed: the till's code {code} stands for it. What members spend on it counts for its supplier.",
    he: "נחתם: הקוד {code} של הקופה עומד עבורו. מה שחברים מוציאים עליו נזקף לספק שלו.",
    es: "Firmado: el código {code} de la caja lo representa. Lo que los socios gastan en él cuenta para su proveedor.",
  },
  codesOfTills: {
    en: "Cooperatives say what the codes of their tills stand for; this node is not one.",
    he: "קואופרטיבים אומרים מה מייצגים הקודים של הקופות שלהם; הצומת הזה אינו קואופרטיב.",
    es: "Las cooperativas dicen qué representan los códigos de sus cajas; este nodo no es una.",
  },
  codeTaken: {
    en: "The till's code {code} stands for another product already. Take that back first: commonshelf product unmatch",
    he: "הקוד {code} של הקופה עומד כבר עבור מוצר אחר. קחו זאת בחזרה קודם: commonshelf product unmatch",
    es: "El código {code} de la caja ya representa otro producto. Retire eso primero: commonshelf product unmatch",
  },
  doubted: { en: "{one}, which is doubted", he: "{one}, והדבר מוטל בספק", es: "{one}, de lo que se duda" },
  split: {
    en: "Split: {entry} into {entries}",
    he: "פוצל: {entry} אל {entries}",
    es: "Dividido: {entry} en {entries}",
  },
  disputed: {
    en: "Disputed, so not one: {entries}",
    he: "שנוי במחלוקת, ולכן לא אחד: {entries}",
    es: "Se discute, así que no es uno: {entries}",
  },
  perhaps: {
    en: "Perhaps one (barcode {gtin}): {entries}",
    he: "אולי אחד (ברקוד {gtin}): {entries}",
    es: "Quizá uno (código de barras {gtin}): {entries}",
  },
  next: {
    en: "Next: commonshelf product match SUPPLIER/PRODUCT SUPPLIER/PRODUCT --as same --reason TEXT",
    he: "הלאה: commonshelf product match SUPPLIER/PRODUCT SUPPLIER/PRODUCT --as same --reason TEXT",
    es: "Siguiente: commonshelf product match SUPPLIER/PRODUCT SUPPLIER/PRODUCT --as same --reason TEXT",
  },
  nothingSaidOfTwo: {
    en: "Nothing is said of the two.",
    he: "לא נאמר דבר על השניים.",
    es: "No se dice nada de los dos.",
  },
  countAsOne: {
    en: "They count as one product.",
    he: "הם נחשבים מוצר אחד.",
    es: "Cuentan como un solo producto.",
  },
  countAsTwo: { en: "They count as two.", he: "הם נחשבים שניים.", es: "Cuentan como dos." },
  by: {
    en: "{party} ({day}): {relation}. {reason}",
    he: "{party} ({day}): {relation}. {reason}",
    es: "{party} ({day}): {relation}. {reason}",
  },
  signed: { en: "Signed: {digest}", he: "נחתם: {digest}", es: "Firmado: {digest}" },
  takenBack: { en: "Taken back: {digest}", he: "נלקח בחזרה: {digest}", es: "Retirado: {digest}" },
  noWord: {
    en: "Only cooperatives and the suppliers of the two products say how they belong together.",
    he: "רק קואופרטיבים וספקי שני המוצרים אומרים איך הם קשורים.",
    es: "Solo las cooperativas y los proveedores de los dos productos dicen cómo se relacionan.",
  },
  notOwn: {
    en: "This party has said nothing of these two products that holds.",
    he: "הצד הזה לא אמר על שני המוצרים האלה דבר שעומד.",
    es: "Esta parte no ha dicho de estos dos productos nada que siga en pie.",
  },
  notFound: {
    en: 'There is no product "{wanted}" in the commons of this node.',
    he: 'אין מוצר "{wanted}" במאגר המשותף של הצומת הזה.',
    es: 'No hay ningún producto "{wanted}" en el común de este nodo.',
  },
  ambiguous: {
    en: '"{wanted}" means {count} products.',
    he: 'המשמעות של "{wanted}" היא {count} מוצרים.',
    es: '"{wanted}" significa {count} productos.',
  },
  seeSupplier: {
    en: "See: commonshelf supplier show SUPPLIER",
    he: "ראו: commonshelf supplier show SUPPLIER",
    es: "Véase: commonshelf supplier show SUPPLIER",
  },
  nameSupplier: {
    en: "Name the supplier before a slash, or with --supplier.",
    he: "נקבו בספק לפני קו נטוי, או עם --supplier.",
    es: "Nombre al proveedor antes de una barra, o con --supplier.",
  },
})

/** How two entries belong together, in words. */
export const relationSays = catalogue({
  same: {
    en: "{of} is the same as {other}",
    he: "{of} הוא אותו מוצר כמו {other}",
    es: "{of} es lo mismo que {other}",
  },
  different: {
    en: "{of} is another than {other}",
    he: "{of} אינו אותו מוצר כמו {other}",
    es: "{of} es otro que {other}",
  },
  "merged-into": {
    en: "{of} was merged into {other}",
    he: "{of} אוחד אל {other}",
    es: "{of} se fusionó en {other}",
  },
  "split-into": {
    en: "{of} was split into {other}",
    he: "{of} פוצל אל {other}",
    es: "{of} se dividió en {other}",
  },
})

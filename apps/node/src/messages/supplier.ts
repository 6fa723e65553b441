import { catalogue } from "./catalogue.ts"

/** What is said about supplier. */
export const supplierSays = catalogue({
  noCode: {
    en: "A product needs a --gtin or an own --code.",
    he: "למוצר דרוש --gtin או --code משלכם.",
    es: "Un producto necesita un --gtin o un --code propio.",
  },
  badGtin: {
    en: "{gtin} is not a GTIN: the check digit does not fit.",
    he: "{gtin} אינו GTIN: ספרת הביקורת אינה מתאימה.",
    es: "{gtin} no es un GTIN: el dígito de control no cuadra.",
  },
  codeTaken: {
    en: "Your product “{product}” has the code {code} already: {id}",
    he: "למוצר שלכם „{product}” יש כבר הקוד {code}: {id}",
    es: "Su producto «{product}» ya tiene el código {code}: {id}",
  },
  describeAgain: {
    en: "Describe that one again with --again {id}, or give the new one another --code.",
    he: "תארו אותו מחדש עם --again {id}, או תנו לחדש --code אחר.",
    es: "Descríbalo de nuevo con --again {id}, o dé al nuevo otro --code.",
  },
  onlySuppliers: {
    en: "Suppliers speak about themselves with their own key; this node is a {role}.",
    he: "ספקים מדברים על עצמם במפתח שלהם; תפקיד הצומת הזה: {role}.",
    es: "Los proveedores hablan de sí mismos con su propia clave; el papel de este nodo: {role}.",
  },
  noName: {
    en: "A new product needs a --name and a --category.",
    he: "למוצר חדש דרושים --name ו־--category.",
    es: "Un producto nuevo necesita un --name y una --category.",
  },
  noBeginning: {
    en: "A version of a product begins on a day: --version-from.",
    he: "גרסה של מוצר מתחילה ביום מסוים: --version-from.",
    es: "Una versión de un producto empieza un día: --version-from.",
  },
  none: { en: "No suppliers yet.", he: "אין עדיין ספקים.", es: "Todavía no hay proveedores." },
  products: { en: "products", he: "מוצרים", es: "productos" },
  category: { en: "category", he: "קטגוריה", es: "categoría" },
  code: { en: "GTIN or own code", he: "GTIN או קוד עצמי", es: "GTIN o código propio" },
  noProducts: { en: "No products yet.", he: "אין עדיין מוצרים.", es: "Todavía no hay productos." },
  researched: {
    en: "Researched by members, and not its own word:",
    he: "נחקר בידי חברים, ואינו דברו שלו:",
    es: "Investigado por socios, y no su propia palabra:",
  },
  published: { en: "Published: {digest}", he: "פורסם: {digest}", es: "Publicado: {digest}" },
})

/** Help of the commands about supplier. */
export const supplierHelp = catalogue({
  supplier: {
    en: "suppliers and their products",
    he: "ספקים והמוצרים שלהם",
    es: "los proveedores y sus productos",
  },
  list: { en: "all suppliers", he: "כל הספקים", es: "todos los proveedores" },
  which: {
    en: "its SCID, the beginning of it, or its name",
    he: "ה־SCID שלו, תחילתו, או שמו",
    es: "su SCID, el comienzo de él o su nombre",
  },
  show: {
    en: "one supplier with its products",
    he: "ספק אחד עם המוצרים שלו",
    es: "un proveedor con sus productos",
  },
  product: {
    en: "add a product of this node's own party, or describe one again",
    he: "הוספת מוצר של הצד של הצומת הזה, או תיאור מחדש של מוצר",
    es: "añade un producto de la parte de este nodo, o describe uno de nuevo",
  },
  again: {
    en: "an own product that is described again: what is not given stays as it was",
    he: "מוצר משלכם שמתואר מחדש: מה שלא נמסר נשאר כפי שהיה",
    es: "un producto propio que se describe de nuevo: lo que no se da queda como estaba",
  },
  gpcCategory: {
    en: "the GS1 brick code of its category, 8 digits",
    he: "קוד GS1 של הקטגוריה, 8 ספרות",
    es: "el código GS1 de su categoría, 8 dígitos",
  },
  allergens: { en: "its allergens, as codes", he: "האלרגנים שלו, כקודים", es: "sus alérgenos, como códigos" },
  versionFrom: {
    en: "from when on it is made so",
    he: "ממתי הוא מיוצר כך",
    es: "desde cuándo se hace así",
  },
  versionTo: { en: "until when it is made so", he: "עד מתי הוא מיוצר כך", es: "hasta cuándo se hace así" },
  whatChanged: {
    en: "what is new about this version",
    he: "מה חדש בגרסה הזאת",
    es: "qué hay de nuevo en esta versión",
  },
  productName: { en: "how it is called", he: "איך קוראים לו", es: "cómo se llama" },
  category: {
    en: 'from the widest to the finest, such as "Food > Dairy > Cheese"',
    he: 'מן הרחב אל המדויק, למשל "Food > Dairy > Cheese"',
    es: 'de lo más amplio a lo más preciso, como "Food > Dairy > Cheese"',
  },
  gtin: { en: "its barcode number", he: "מספר הברקוד שלו", es: "su número de código de barras" },
  code: {
    en: "the party's own number, for what has no barcode",
    he: "המספר של הצד עצמו, למה שאין לו ברקוד",
    es: "el número propio de la parte, para lo que no tiene código de barras",
  },
  brand: { en: "its brand", he: "המותג שלו", es: "su marca" },
})

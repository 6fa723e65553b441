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
  onlySuppliers: {
    en: "Suppliers speak about themselves with their own key; this node is a {role}.",
    he: "ספקים מדברים על עצמם במפתח שלהם; תפקיד הצומת הזה: {role}.",
    es: "Los proveedores hablan de sí mismos con su propia clave; el papel de este nodo: {role}.",
  },
  none: { en: "No suppliers yet.", he: "אין עדיין ספקים.", es: "Todavía no hay proveedores." },
  products: { en: "products", he: "מוצרים", es: "productos" },
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
    en: "add a product of this node's own party",
    he: "הוספת מוצר של הצד של הצומת הזה",
    es: "añade un producto de la parte de este nodo",
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

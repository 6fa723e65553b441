import { catalogue } from "./catalogue.ts"

/** What is said about compare. */
export const compareSays = catalogue({
  badWeights: {
    en: "The weights cannot be used: {detail}.",
    he: "אי אפשר להשתמש במשקלים: {detail}.",
    es: "Los pesos no se pueden usar: {detail}.",
  },
  noCellNamed: {
    en: '"{named}" names no cell.',
    he: '"{named}" אינו שם של תא.',
    es: "«{named}» no nombra ninguna celda.",
  },
  writeCell: {
    en: "Write SUPPLIER/METRIC, such as QmXyz…/pay-spread",
    he: "יש לכתוב SUPPLIER/METRIC, למשל QmXyz…/pay-spread",
    es: "Escriba SUPPLIER/METRIC, como QmXyz…/pay-spread",
  },
  noCell: {
    en: 'The table of "{category}" has no cell for the metric "{metric}" and that supplier.',
    he: 'בטבלה של "{category}" אין תא למדד "{metric}" ולספק הזה.',
    es: "La tabla de «{category}» no tiene celda para el indicador «{metric}» y ese proveedor.",
  },
  noRow: {
    en: 'The table of "{category}" has no row of that party.',
    he: 'בטבלה של "{category}" אין שורה של הצד הזה.',
    es: "La tabla de «{category}» no tiene fila de esa parte.",
  },
  otherCategory: {
    en: "Look in another category, or in all: --category all",
    he: "חפשו בקטגוריה אחרת, או בכולן: --category all",
    es: "Busque en otra categoría o en todas: --category all",
  },
})

/** Help of the commands about compare. */
export const compareHelp = catalogue({
  compare: {
    en: "suppliers of a category by what matters to you",
    he: "ספקים של קטגוריה לפי מה שחשוב לכם",
    es: "los proveedores de una categoría según lo que le importa",
  },
  category: {
    en: 'such as "Dairy" or "Food > Dairy"; "all" for every supplier',
    he: 'למשל "Dairy" או "Food > Dairy"; "all" לכל הספקים',
    es: 'como "Dairy" o "Food > Dairy"; "all" para todos',
  },
  weights: {
    en: "a JSON file of what matters to you; it is used here and sent nowhere",
    he: "קובץ JSON של מה שחשוב לכם; משתמשים בו כאן ולא שולחים אותו לשום מקום",
    es: "un archivo JSON de lo que le importa; se usa aquí y no se envía a ningún sitio",
  },
  why: {
    en: "the arithmetic of a SUPPLIER, or everything behind a cell named SUPPLIER/METRIC",
    he: "החשבון של SUPPLIER, או כל מה שמאחורי תא ששמו SUPPLIER/METRIC",
    es: "el cálculo de un SUPPLIER, o todo lo que hay tras una celda SUPPLIER/METRIC",
  },
  asOf: {
    en: "as of this instant (default: the beginning of today)",
    he: "נכון לרגע הזה (ברירת מחדל: תחילת היום)",
    es: "a fecha de este instante (por defecto: el comienzo de hoy)",
  },
})

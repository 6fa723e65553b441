import { catalogue } from "./catalogue.ts"

/** Files that people name, to be read and to be written. */
export const fileSays = catalogue({
  tooLarge: {
    en: "{path} is larger than {most} MiB.",
    he: "{path} גדול מ־{most} MiB.",
    es: "{path} tiene más de {most} MiB.",
  },
  split: { en: "Split it into parts.", he: "חלקו אותו לחלקים.", es: "Divídalo en partes." },
  noSuchFile: {
    en: "{path}: there is no such file.",
    he: "{path}: אין קובץ כזה.",
    es: "{path}: no existe ese archivo.",
  },
  isFolder: { en: "{path}: it is a folder.", he: "{path}: זו תיקייה.", es: "{path}: es una carpeta." },
  notReadable: {
    en: "{path}: it may not be read.",
    he: "{path}: אין רשות לקרוא אותו.",
    es: "{path}: no se permite leerlo.",
  },
  unreadable: { en: "{path}: {reason}.", he: "{path}: {reason}.", es: "{path}: {reason}." },
  notJson: {
    en: "{path} is not JSON: {detail}.",
    he: "{path} אינו JSON: {detail}.",
    es: "{path} no es JSON: {detail}.",
  },
  thereAlready: {
    en: "{path} is there already. Nothing was written.",
    he: "{path} כבר קיים. דבר לא נכתב.",
    es: "{path} ya existe. No se escribió nada.",
  },
  notWritten: {
    en: "{path} could not be written: {detail}.",
    he: "לא ניתן לכתוב את {path}: {detail}.",
    es: "No se pudo escribir {path}: {detail}.",
  },
  nameNew: {
    en: "Name a new file: --into FILE",
    he: "ציינו קובץ חדש: --into FILE",
    es: "Indique un archivo nuevo: --into FILE",
  },
  nameFolder: {
    en: "Name a new or an empty folder.",
    he: "ציינו תיקייה חדשה או ריקה.",
    es: "Nombre una carpeta nueva o vacía.",
  },
})

import { catalogue } from "./catalogue.ts"

/** What is said about backup. */
export const backupSays = catalogue({
  noFile: {
    en: "{file}: there is no such file.",
    he: "{file}: אין קובץ כזה.",
    es: "{file}: no existe ese archivo.",
  },
  useEarlier: {
    en: "Use an earlier backup; nothing was changed.",
    he: "השתמשו בגיבוי מוקדם יותר; דבר לא שונה.",
    es: "Use una copia anterior; no se cambió nada.",
  },
  exists: {
    en: "{file} exists. Nothing was written.",
    he: "{file} קיים. דבר לא נכתב.",
    es: "{file} ya existe. No se escribió nada.",
  },
  otherName: { en: "Choose another name.", he: "בחרו שם אחר.", es: "Elija otro nombre." },
  notItsKeys: {
    en: "{file} is not a keys file of the party of this backup.",
    he: "{file} אינו קובץ מפתחות של הצד שבגיבוי הזה.",
    es: "{file} no es un archivo de claves de la parte de esta copia.",
  },
  notAbsolute: {
    en: "{place} is not an absolute path.",
    he: "{place} אינו נתיב מלא.",
    es: "{place} no es una ruta absoluta.",
  },
  otherNameOrFolder: {
    en: "Choose another name, or a folder.",
    he: "בחרו שם אחר, או תיקייה.",
    es: "Elija otro nombre, o una carpeta.",
  },
})

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
  damaged: { en: "{finding}.", he: "{finding}.", es: "{finding}." },
  noBackup: {
    en: "{file} is no backup, or its manifest is damaged",
    he: "{file} אינו גיבוי, או שהרשימה שבו פגומה",
    es: "{file} no es una copia, o su manifiesto está dañado",
  },
  notIn: {
    en: "{name} is not in {file} as it should be",
    he: "{name} אינו ב־{file} כפי שצריך",
    es: "{name} no está en {file} como debería",
  },
  otherDigest: {
    en: "{name} in {file} is damaged: its digest is another one",
    he: "{name} שב־{file} פגום: הטביעה שלו אחרת",
    es: "{name} en {file} está dañado: su huella es otra",
  },
  noArchive: {
    en: "{file} is no archive, or is cut short",
    he: "{file} אינו ארכיון, או שהוא קטוע",
    es: "{file} no es un archivo tar, o está cortado",
  },
  otherParty: {
    en: "home.json is not that of the party that the manifest names",
    he: "home.json אינו של הצד שהרשימה מציינת",
    es: "home.json no es de la parte que nombra el manifiesto",
  },
  otherHeads: {
    en: "the statements do not come to the heads that the manifest names",
    he: "ההצהרות אינן מגיעות לראשים שהרשימה מציינת",
    es: "las declaraciones no llegan a las cabezas que nombra el manifiesto",
  },
  notDescribed: {
    en: "a statement stands in a document that nobody described",
    he: "הצהרה עומדת במסמך שאיש לא תיאר",
    es: "una declaración está en un documento que nadie describió",
  },
  notVerified: {
    en: "a statement does not verify: {detail}",
    he: "הצהרה אינה עוברת אימות: {detail}",
    es: "una declaración no se verifica: {detail}",
  },
  storedHeads: {
    en: "the statements do not come to the heads that are stored",
    he: "ההצהרות אינן מגיעות לראשים השמורים",
    es: "las declaraciones no llegan a las cabezas guardadas",
  },
  ledgerDamaged: {
    en: "ledger.sqlite is damaged",
    he: "ledger.sqlite פגום",
    es: "ledger.sqlite está dañado",
  },
})

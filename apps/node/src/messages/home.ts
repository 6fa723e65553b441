import { catalogue } from "./catalogue.ts"

/** What a home is, and is not. */
export const homeSays = catalogue({
  keyUnreadable: {
    en: "The key file {path} is missing or damaged.",
    he: "קובץ המפתח {path} חסר או פגום.",
    es: "El archivo de clave {path} falta o está dañado.",
  },
  restoreKey: {
    en: "Restore it from a backup; without it this node cannot speak for its party.",
    he: "שחזרו אותו מגיבוי; בלעדיו הצומת הזה אינו יכול לדבר בשם הצד שלו.",
    es: "Restáurelo de una copia; sin él este nodo no puede hablar por su parte.",
  },
  noNode: {
    en: "There is no node in {root}.",
    he: "אין צומת ב־{root}.",
    es: "No hay ningún nodo en {root}.",
  },
  gone: {
    en: "The home {root} was moved or deleted while a node ran in it. Nothing was written.",
    he: "הבית {root} הועבר או נמחק בזמן שצומת פעל בו. דבר לא נכתב.",
    es: "La carpeta {root} se movió o se borró mientras un nodo trabajaba en ella. No se escribió nada.",
  },
  putBack: {
    en: "End the node, and start it with --home where the home is now.",
    he: "סיימו את הצומת, והפעילו אותו עם --home במקום שבו הבית נמצא עכשיו.",
    es: "Detenga el nodo y póngalo en servicio con --home donde está ahora la carpeta.",
  },
  makeOne: {
    en: 'Make one: commonshelf init --name "Our cooperative" --role cooperative',
    he: 'צרו אחד: commonshelf init --name "Our cooperative" --role cooperative',
    es: 'Haga uno: commonshelf init --name "Our cooperative" --role cooperative',
  },
  otherVersion: {
    en: "The home {root} has version {version}; this program reads version {ours}. Nothing was changed.",
    he: "לבית {root} גרסה {version}; התוכנה הזאת קוראת גרסה {ours}. דבר לא שונה.",
    es: "La carpeta {root} tiene la versión {version}; este programa lee la versión {ours}. No se cambió nada.",
  },
  useMaker: {
    en: "Use the program that made it, or another --home.",
    he: "השתמשו בתוכנה שיצרה אותו, או ב־--home אחר.",
    es: "Use el programa que la hizo, u otro --home.",
  },
  damaged: {
    en: "{file} is damaged: it is not what init wrote.",
    he: "{file} פגום: אין זה מה ש־init כתב.",
    es: "{file} está dañado: no es lo que escribió init.",
  },
  restoreHome: {
    en: "Restore it from a backup. Nothing was changed.",
    he: "שחזרו אותו מגיבוי. דבר לא שונה.",
    es: "Restáurelo de una copia. No se cambió nada.",
  },
  exists: {
    en: "{root} already holds a node. Nothing was changed.",
    he: "ב־{root} כבר יש צומת. דבר לא שונה.",
    es: "{root} ya contiene un nodo. No se cambió nada.",
  },
  otherHome: {
    en: "Use another --home for another party.",
    he: "השתמשו ב־--home אחר לצד אחר.",
    es: "Use otro --home para otra parte.",
  },
  notEmpty: {
    en: "{root} is not empty and holds no node. Nothing was changed.",
    he: "{root} אינו ריק ואין בו צומת. דבר לא שונה.",
    es: "{root} no está vacía y no contiene ningún nodo. No se cambió nada.",
  },
  emptyHome: {
    en: "Use an empty or a new folder as --home.",
    he: "השתמשו בתיקייה ריקה או חדשה כ־--home.",
    es: "Use como --home una carpeta vacía o nueva.",
  },
  foundInvalid: {
    en: "What was found of the party is not valid: {detail}",
    he: "מה שנמצא על הצד אינו תקף: {detail}",
    es: "Lo que se encontró de la parte no es válido: {detail}",
  },
  anotherHome: { en: "Use another --home.", he: "השתמשו ב־--home אחר.", es: "Use otro --home." },
})

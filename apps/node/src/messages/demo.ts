import { catalogue } from "./catalogue.ts"

/** What is said about demo. */
export const demoSays = catalogue({
  noPlace: {
    en: "There is no place for the demonstration in {folder}: {detail}.",
    he: "אין מקום להדגמה ב־{folder}: {detail}.",
    es: "No hay sitio para la demostración en {folder}: {detail}.",
  },
  nameTmp: {
    en: "Name a folder that may be written in TMPDIR.",
    he: "ציינו ב־TMPDIR תיקייה שמותר לכתוב בה.",
    es: "Nombre en TMPDIR una carpeta donde se pueda escribir.",
  },
  begins: {
    en: "Demo: 4 nodes on this computer. Nothing leaves it. Ctrl-C ends and deletes everything.",
    he: "הדגמה: 4 צמתים במחשב הזה. דבר אינו יוצא ממנו. Ctrl-C מסיים ומוחק הכול.",
    es: "Demostración: 4 nodos en este equipo. Nada sale de él. Ctrl-C termina y borra todo.",
  },
  nodeLost: {
    en: "The node of {name} ended by itself ({how}); the demonstration ends with it.",
    he: "הצומת של {name} הסתיים מעצמו ({how}); ההדגמה מסתיימת איתו.",
    es: "El nodo de {name} terminó por sí solo ({how}); la demostración termina con él.",
  },
  printedAbove: {
    en: "What it printed above says why. Start again: commonshelf demo",
    he: "מה שהדפיס למעלה אומר למה. התחילו שוב: commonshelf demo",
    es: "Lo que imprimió arriba dice por qué. Empiece otra vez: commonshelf demo",
  },
  stuck: {
    en: "Waited {seconds} seconds in vain until {what}.",
    he: "המתנו {seconds} שניות לשווא: {what}.",
    es: "Se esperó en vano {seconds} segundos: {what}.",
  },
  tooBusy: {
    en: "This computer may be too busy. Start again: commonshelf demo",
    he: "ייתכן שהמחשב עסוק מדי. התחילו שוב: commonshelf demo",
    es: "Quizá este equipo está demasiado ocupado. Empiece otra vez: commonshelf demo",
  },
  fourNodes: {
    en: "{names}: four nodes, four processes.",
    he: "{names}: ארבעה צמתים, ארבעה תהליכים.",
    es: "{names}: cuatro nodos, cuatro procesos.",
  },
  metByInvites: {
    en: "They met by invites.",
    he: "הם נפגשו בעזרת הזמנות.",
    es: "Se encontraron por invitaciones.",
  },
  needs: {
    en: "{name}: {lines} till lines stay in its ledger, {figures} figures published.",
    he: "{name}: {lines} שורות קופה נשארות בפנקס שלו, {figures} מספרים פורסמו.",
    es: "{name}: {lines} líneas de caja se quedan en su libro, {figures} cifras publicadas.",
  },
  metrics: {
    en: "{count} metrics adopted by three cooperatives.",
    he: "{count} מדדים אומצו על ידי שלושה קואופרטיבים.",
    es: "{count} indicadores adoptados por tres cooperativas.",
  },
  suppliers: {
    en: "{suppliers} suppliers: {lines} signed lines came on a stick, the mill signed its own.",
    he: "{suppliers} ספקים: {lines} שורות חתומות באו בהתקן נייד, הטחנה חתמה על שלה.",
    es: "{suppliers} proveedores: {lines} líneas firmadas vinieron en una memoria, el molino firmó las suyas.",
  },
  onlyThere: {
    en: "It is in that quarantine and nowhere else.",
    he: "זה נמצא בהסגר ההוא ולא בשום מקום אחר.",
    es: "Está en esa cuarentena y en ningún otro sitio.",
  },
  allAgree: {
    en: "All four hold the same: {statements} statements in {documents} documents, heads {heads}.",
    he: "כל הארבעה מחזיקים באותו הדבר: {statements} הצהרות ב־{documents} מסמכים, ראשים {heads}.",
    es: "Los cuatro tienen lo mismo: {statements} declaraciones en {documents} documentos, cabezas {heads}.",
  },
  shopperHint: {
    en: "Change what you care about and watch the order change.",
    he: "שנו את מה שחשוב לכם וראו את הסדר משתנה.",
    es: "Cambie lo que le importa y vea cómo cambia el orden.",
  },
  supplierHint: {
    en: "See what the members of three cooperatives need, and what is never shown of them.",
    he: "ראו מה צריכים חברי שלושה קואופרטיבים, ומה לעולם אינו מוצג עליהם.",
    es: "Vea qué necesitan los miembros de tres cooperativas, y qué no se muestra nunca de ellos.",
  },
  operatorHint: {
    en: "One altered statement came by: see why it was refused.",
    he: "הצהרה אחת ששונתה הגיעה: ראו למה נדחתה.",
    es: "Llegó una declaración alterada: vea por qué se rechazó.",
  },
  researcherHint: {
    en: "Look behind any figure, down to the signed statement.",
    he: "הביטו מאחורי כל מספר, עד ההצהרה החתומה.",
    es: "Mire tras cualquier cifra, hasta la declaración firmada.",
  },
  otherTerminal: {
    en: "In another terminal, for example:",
    he: "במסוף אחר, למשל:",
    es: "En otra terminal, por ejemplo:",
  },
  invented: {
    en: "All of it is invented. Ctrl-C ends and deletes everything.",
    he: "הכול מומצא. Ctrl-C מסיים ומוחק הכול.",
    es: "Todo es inventado. Ctrl-C termina y borra todo.",
  },
})

/** The roles in a demonstration. */
export const demoRoleSays = catalogue({
  shopper: { en: "Shopper", he: "קונה", es: "Compra" },
  supplier: { en: "Supplier", he: "ספק", es: "Proveedor" },
  operator: { en: "Operator", he: "מפעיל", es: "Operación" },
  researcher: { en: "Researcher", he: "חוקר", es: "Investigación" },
})

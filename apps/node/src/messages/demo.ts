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
  begins: {
    en: "Demo: 13 nodes on this computer. Nothing leaves it. Ctrl-C ends and deletes everything.",
    he: "הדגמה: 13 צמתים במחשב הזה. דבר אינו יוצא ממנו. Ctrl-C מסיים ומוחק הכול.",
    es: "Demostración: 13 nodos en este equipo. Nada sale de él. Ctrl-C termina y borra todo.",
  },
  noBrowser: {
    en: "No browser could be opened here. Open it yourself: {url}",
    he: "לא היה אפשר לפתוח כאן דפדפן. פתחו בעצמכם: {url}",
    es: "Aquí no se pudo abrir un navegador. Ábralo usted: {url}",
  },
  founded: {
    en: "{cooperatives} cooperatives and {suppliers} suppliers, each with a node of its own. The story begins six weeks ago.",
    he: "{cooperatives} קואופרטיבים ו־{suppliers} ספקים, לכל אחד צומת משלו. הסיפור מתחיל לפני שישה שבועות.",
    es: "{cooperatives} cooperativas y {suppliers} proveedores, cada cual con su nodo. La historia empieza hace seis semanas.",
  },
  metByInvites: {
    en: "They met by invites: what one says from now on, all hear.",
    he: "הם נפגשו בעזרת הזמנות: מה שאחד אומר מעכשיו, כולם שומעים.",
    es: "Se encontraron por invitaciones: lo que uno diga desde ahora lo oyen todos.",
  },
  metrics: {
    en: "{count} metrics to measure by, two of them adopted by all.",
    he: "{count} מדדים, שניים מהם אומצו על ידי כולם.",
    es: "{count} indicadores, dos de ellos adoptados por todas.",
  },
  suppliers: {
    en: "{suppliers} more suppliers sent {lines} signed lines on a stick. {silent} answered nothing. Two metrics have a second version by now.",
    he: "עוד {suppliers} ספקים שלחו {lines} שורות חתומות בהתקן נייד. {silent} לא השיבו דבר. לשני מדדים יש בינתיים גרסה שנייה.",
    es: "{suppliers} proveedores más enviaron {lines} líneas firmadas en una memoria. {silent} no respondió nada. Dos indicadores tienen ya una segunda versión.",
  },
  attested: {
    en: "Cooperatives found {confirmed} suppliers in the register; of {unconfirmed} nobody says yet who they are.",
    he: "קואופרטיבים מצאו {confirmed} ספקים במרשם; על {unconfirmed} עוד לא נאמר מי הם.",
    es: "Las cooperativas encontraron en el registro a {confirmed} proveedores; de {unconfirmed} nadie dice aún quiénes son.",
  },
  contested: {
    en: "{cooperative} contests what {farm} says of its wages; two others uphold it.",
    he: "{cooperative} הגישו השגה על דברי {farm} על השכר אצלם; שניים אחרים קיבלו אותה.",
    es: "{cooperative} impugna lo que {farm} dice de sus salarios; otras dos le dan la razón.",
  },
  altered: { en: "{name}: {why}", he: "{name}: {why}", es: "{name}: {why}" },
  forged: {
    en: "{name}: what a stranger signed for another waits in quarantine. Both are there and nowhere else.",
    he: "{name}: מה שזר חתם בשם אחר מחכה בהסגר. שניהם נמצאים שם ולא בשום מקום אחר.",
    es: "{name}: lo que un extraño firmó por otro espera en cuarentena. Ambas cosas están allí y en ningún otro sitio.",
  },
  board: {
    en: "{name} needs flour; two mills promise more than is needed.",
    he: "{name} צריכים קמח; שתי טחנות מבטיחות יותר מן הנדרש.",
    es: "{name} necesita harina; dos molinos prometen más de lo necesario.",
  },
  letter: {
    en: "Two cooperatives and the farm have signed a letter.",
    he: "שני קואופרטיבים והחווה חתמו על מכתב.",
    es: "Dos cooperativas y la finca han firmado una carta.",
  },
  federation: {
    en: "A federation has grown to {count} cooperatives.",
    he: "פדרציה גדלה ל־{count} קואופרטיבים.",
    es: "Una federación ha crecido hasta {count} cooperativas.",
  },
  survey: {
    en: "{name}: {count} members said what matters to them.",
    he: "{name}: {count} חברים אמרו מה חשוב להם.",
    es: "{name}: {count} miembros dijeron qué les importa.",
  },
  together: {
    en: "{count} small shops show together what none of them may show by itself.",
    he: "{count} חנויות קטנות מראות יחד את מה שאף אחת מהן אינה רשאית להראות לבדה.",
    es: "{count} tiendas pequeñas muestran juntas lo que ninguna puede mostrar sola.",
  },
  allAgree: {
    en: "All {nodes} hold the same: {statements} statements in {documents} documents, heads {heads}.",
    he: "כל ה־{nodes} מחזיקים באותו הדבר: {statements} הצהרות ב־{documents} מסמכים, ראשים {heads}.",
    es: "Los {nodes} tienen lo mismo: {statements} declaraciones en {documents} documentos, cabezas {heads}.",
  },
  shopperHint: {
    en: "Change what you care about and watch the order change. {first} and {second} compete; the pay claim of {name} is contested; {silent} keeps silent.",
    he: "שנו את מה שחשוב לכם וראו את הסדר משתנה. {first} ו{second} מתחרות; על טענת השכר של {name} יש השגה; {silent} שותקים.",
    es: "Cambie lo que le importa y vea cómo cambia el orden. {first} y {second} compiten; lo que {name} dice de sus salarios está impugnado; {silent} calla.",
  },
  supplierHint: {
    en: "See what members needed in {quarter}, and what is never shown of them. Your pay claim is contested: sign another (below), and see it at every node.",
    he: "ראו מה צריכים החברים ב־{quarter}, ומה לעולם אינו מוצג עליהם. על טענת השכר שלכם יש השגה: חתמו על אחרת (ראו למטה), וראו אותה בכל צומת.",
    es: "Vea qué necesitaban los miembros en {quarter}, y qué no se muestra nunca de ellos. Lo que dice de sus salarios está impugnado: firme otra respuesta (abajo) y véala en cada nodo.",
  },
  operatorHint: {
    en: "An altered answer and a forged attestation came by: see why one is refused and the other waits.",
    he: "תשובה ששונתה ואישור מזויף הגיעו: ראו למה אחת נדחתה והאחר ממתין.",
    es: "Llegaron una respuesta alterada y una certificación falsa: vea por qué una se rechaza y la otra espera.",
  },
  others: { en: "The other nodes:", he: "הצמתים האחרים:", es: "Los demás nodos:" },
  needs: {
    en: "{name}: {lines} till lines stay in its ledger, {figures} figures published.",
    he: "{name}: {lines} שורות קופה נשארות בפנקס שלו, {figures} מספרים פורסמו.",
    es: "{name}: {lines} líneas de caja se quedan en su libro, {figures} cifras publicadas.",
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

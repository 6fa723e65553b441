import { catalogue } from "./catalogue.ts"

/** Whose limit it is. */
export const whoseSays = catalogue({
  peer: { en: "one peer", he: "עמית אחד", es: "un par" },
  issuer: { en: "one issuer", he: "מצהיר אחד", es: "quien declara" },
  address: { en: "one address", he: "כתובת אחת", es: "una dirección" },
  node: { en: "this node", he: "הצומת הזה", es: "este nodo" },
})

/** In which time a limit counts. */
export const perSays = catalogue({
  moment: { en: "at a time", he: "בכל רגע", es: "a la vez" },
  minute: { en: "a minute", he: "בדקה", es: "por minuto" },
  day: { en: "a day", he: "ביום", es: "al día" },
})

/** What a limit counts. */
export const limitSays = catalogue({
  "peer.messages": { en: "messages", he: "הודעות", es: "mensajes" },
  "peer.bytes": { en: "bytes", he: "בתים", es: "bytes" },
  "peer.statements": { en: "new statements", he: "הצהרות חדשות", es: "declaraciones nuevas" },
  "peer.documents": {
    en: "documents told of",
    he: "מסמכים שסופר עליהם",
    es: "documentos de los que se habló",
  },
  "peer.empty-documents": {
    en: "documents told of and still empty",
    he: "מסמכים שסופר עליהם ועדיין ריקים",
    es: "documentos de los que se habló y aún vacíos",
  },
  "peer.unknown-documents": {
    en: "messages about documents that nobody told of",
    he: "הודעות על מסמכים שאיש לא סיפר עליהם",
    es: "mensajes sobre documentos de los que nadie habló",
  },
  "peer.stalled-messages": {
    en: "messages without progress",
    he: "הודעות בלי התקדמות",
    es: "mensajes sin avance",
  },
  "peer.refused": {
    en: "messages and changes that break the rules",
    he: "הודעות ושינויים שמפרים את הכללים",
    es: "mensajes y cambios que incumplen las reglas",
  },
  "peer.draft-bytes": {
    en: "bytes of drafts asked for",
    he: "בתים של טיוטות שהתבקשו",
    es: "bytes de borradores pedidos",
  },
  "peer.sessions": { en: "sessions", he: "התקשרויות", es: "sesiones" },
  "peer.quarantine-items": { en: "items in quarantine", he: "פריטים בהסגר", es: "elementos en cuarentena" },
  "peer.quarantine-bytes": { en: "bytes in quarantine", he: "בתים בהסגר", es: "bytes en cuarentena" },
  "issuer.statements": { en: "new statements", he: "הצהרות חדשות", es: "declaraciones nuevas" },
  "issuer.bytes": { en: "bytes of statements", he: "בתים של הצהרות", es: "bytes de declaraciones" },
  "issuer.documents": { en: "new documents", he: "מסמכים חדשים", es: "documentos nuevos" },
  "issuer.rivals": {
    en: "statements beside others at their place in the feed",
    he: "הצהרות לצד אחרות באותו מקום ברצף",
    es: "declaraciones junto a otras en su lugar de la serie",
  },
  "address.handshakes": { en: "connections", he: "חיבורים", es: "conexiones" },
  "node.strangers": {
    en: "connections that have not introduced themselves",
    he: "חיבורים שלא הציגו את עצמם",
    es: "conexiones que no se han presentado",
  },
  "node.stranger-bytes": {
    en: "bytes of those who have not introduced themselves",
    he: "בתים ממי שלא הציגו את עצמם",
    es: "bytes de quienes no se han presentado",
  },
  "node.log-versions": {
    en: "versions read in long identity logs",
    he: "גרסאות שנקראו ביומני זהות ארוכים",
    es: "versiones leídas en registros de identidad largos",
  },
  "node.quarantine-items": { en: "items in quarantine", he: "פריטים בהסגר", es: "elementos en cuarentena" },
  "node.quarantine-bytes": { en: "bytes in quarantine", he: "בתים בהסגר", es: "bytes en cuarentena" },
})

/** What a setting is. */
export const settingSays = catalogue({
  httpAbout: {
    en: "where the page and the API are; port 0 takes the last one again",
    he: "היכן הדף וה־API; פורט 0 לוקח שוב את האחרון",
    es: "dónde están la página y la API; el puerto 0 toma otra vez el último",
  },
  syncAbout: { en: "where other nodes call", he: "לאן צמתים אחרים פונים", es: "dónde llaman otros nodos" },
  policyAbout: {
    en: "whose statements are accepted: of known parties, also of those that N cooperatives vouch for, of all",
    he: "של מי ההצהרות המתקבלות: של צדדים מוכרים, גם של אלה ש־`N` קואופרטיבים ערבים להם, של כולם",
    es: "de quién se aceptan declaraciones: de partes conocidas, también de las que avalan `N` cooperativas, de todas",
  },
  partiesAbout: {
    en: "SCIDs of parties that count as known besides the peers of this node",
    he: "ה־SCID של צדדים שנספרים כמוכרים בנוסף לעמיתים של הצומת הזה",
    es: "los SCID de partes que cuentan como conocidas además de los pares de este nodo",
  },
  nodesAbout: {
    en: "SCIDs of cooperatives whose checkpoints count for quorums; empty: this node and the cooperatives among its peers",
    he: "ה־SCID של קואופרטיבים שנקודות הביקורת שלהם נספרות למניינים; ריק: הצומת הזה והקואופרטיבים שבין עמיתיו",
    es: "los SCID de cooperativas cuyos puntos de control cuentan para los quórums; vacío: este nodo y las cooperativas entre sus pares",
  },
  checkpointsAbout: {
    en: "seconds between two checkpoints of this node, at least",
    he: "שניות בין שתי נקודות ביקורת של הצומת הזה, לפחות",
    es: "segundos entre dos puntos de control de este nodo, como mínimo",
  },
  forgiveAbout: {
    en: "seconds for which a peer that exceeds a limit is muted, and then for which it is dropped",
    he: "שניות שבהן עמית שחורג ממגבלה מושתק, ואחר כך מנותק",
    es: "segundos durante los que se silencia a un par que supera un límite, y después se le aparta",
  },
  languageAbout: {
    en: "the language of the sentences of commands: en, he, es, or auto for that of the terminal",
    he: "שפת המשפטים של הפקודות: `en`, `he`, `es`, או `auto` לשפת המסוף",
    es: "el idioma de las frases de las órdenes: `en`, `he`, `es`, o `auto` para el de la terminal",
  },
  limitAbout: {
    en: "{whose}, {period}: {what}",
    he: "{whose}, {period}: {what}",
    es: "{whose}, {period}: {what}",
  },
})

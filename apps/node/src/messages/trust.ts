import { catalogue } from "./catalogue.ts"

/** Help of the commands about trust. */
export const trustHelp = catalogue({
  trust: {
    en: "whose statements this node accepts",
    he: "של מי ההצהרות שהצומת הזה מקבל",
    es: "de quién acepta declaraciones este nodo",
  },
  list: {
    en: "the policy, the parties, and the nodes that count for quorums",
    he: "המדיניות, הצדדים, והצמתים שנספרים למניין",
    es: "la política, las partes y los nodos que cuentan para los quórums",
  },
  add: { en: "count a party as known", he: "ספירת צד כמוכר", es: "contar a una parte como conocida" },
  remove: {
    en: "no longer count it as known by that",
    he: "הפסקה לספור אותו כמוכר בזכות זאת",
    es: "dejar de contarla por ello como conocida",
  },
  which: {
    en: "its SCID, the beginning of it, or its name",
    he: "ה־SCID שלו, תחילתו, או שמו",
    es: "su SCID, el comienzo de él o su nombre",
  },
  node: { en: "its node, for quorums", he: "הצומת שלו, למניינים", es: "su nodo, para los quórums" },
})

/** What is said about trust. */
export const trustSays = catalogue({
  now: { en: "{list}: {now}", he: "{list}: {now}", es: "{list}: {now}" },
  unchanged: {
    en: "Nothing changed. {list}: {now}",
    he: "דבר לא השתנה. {list}: {now}",
    es: "No cambió nada. {list}: {now}",
  },
  accepted: {
    en: "Accepted: {policy} (change: commonshelf config set trust.policy known)",
    he: "מתקבלים: {policy} (לשינוי: commonshelf config set trust.policy known)",
    es: "Se acepta: {policy} (cambiar: commonshelf config set trust.policy known)",
  },
  noParties: { en: "No parties yet.", he: "אין עדיין צדדים.", es: "Todavía no hay partes." },
  acceptedColumn: { en: "accepted", he: "מתקבל", es: "aceptada" },
  vouchers: { en: "vouchers", he: "ערבים", es: "avales" },
  quorumNodes: {
    en: "Nodes that count for quorums: {nodes}",
    he: "צמתים שנספרים למניין: {nodes}",
    es: "Nodos que cuentan para los quórums: {nodes}",
  },
  notAccepted: {
    en: "{count} statements of {scid} came and were not accepted.",
    he: "{count} הצהרות של {scid} הגיעו ולא התקבלו.",
    es: "Llegaron {count} declaraciones de {scid} y no se aceptaron.",
  },
})

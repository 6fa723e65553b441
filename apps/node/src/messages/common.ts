import { catalogue } from "./catalogue.ts"

/** Titles of columns that several tables have. */
export const columnSays = catalogue({
  period: { en: "period", he: "תקופה", es: "periodo" },
  name: { en: "name", he: "שם", es: "nombre" },
  role: { en: "role", he: "תפקיד", es: "papel" },
  state: { en: "state", he: "מצב", es: "estado" },
  scid: { en: "scid", he: "SCID", es: "SCID" },
  at: { en: "at", he: "בתאריך", es: "fecha" },
  id: { en: "id", he: "מס׳", es: "n.º" },
  kind: { en: "kind", he: "סוג", es: "tipo" },
  digest: { en: "digest", he: "טביעה", es: "huella" },
  version: { en: "version", he: "גרסה", es: "versión" },
  reason: { en: "reason", he: "סיבה", es: "motivo" },
  rule: { en: "rule", he: "כלל", es: "regla" },
  unit: { en: "unit", he: "יחידה", es: "unidad" },
  question: { en: "question", he: "שאלה", es: "pregunta" },
  topic: { en: "topic", he: "נושא", es: "tema" },
  party: { en: "party", he: "צד", es: "parte" },
  peer: { en: "peer", he: "עמית", es: "par" },
  file: { en: "file", he: "קובץ", es: "archivo" },
})

/** Codes of the data that mean the same everywhere: yes and no, roles, states. Programs read the code itself. */
export const codeSays = catalogue({
  true: { en: "yes", he: "כן", es: "sí" },
  false: { en: "no", he: "לא", es: "no" },
  cooperative: { en: "cooperative", he: "קואופרטיב", es: "cooperativa" },
  supplier: { en: "supplier", he: "ספק", es: "proveedor" },
  organisation: { en: "organisation", he: "ארגון", es: "organización" },
  researcher: { en: "researcher", he: "חוקר", es: "investigación" },
  connected: { en: "connected", he: "מחובר", es: "conectado" },
  offline: { en: "offline", he: "לא מקוון", es: "sin conexión" },
  muted: { en: "muted", he: "מושתק", es: "silenciado" },
  dropped: { en: "dropped", he: "מנותק", es: "apartado" },
})

/** How a text of a record is shown that is not its author's own wording in the chosen language [LA6]. */
export const textSays = catalogue({
  byMachine: {
    en: "{text} (translated by a machine)",
    he: "{text} (תרגום מכונה)",
    es: "{text} (traducido por una máquina)",
  },
  inLanguage: { en: "{text} [{code}]", he: "{text} [{code}]", es: "{text} [{code}]" },
})

import { catalogue } from "./catalogue.ts"

/** Titles of columns that several tables have. */
export const columnSays = catalogue({
  name: { en: "name", he: "שם", es: "nombre" },
  role: { en: "role", he: "תפקיד", es: "papel" },
  state: { en: "state", he: "מצב", es: "estado" },
  scid: { en: "scid", he: "SCID", es: "SCID" },
})

/** Codes of the data that mean the same everywhere: yes and no, roles, states. Programs read the code itself. */
export const codeSays = catalogue({
  true: { en: "yes", he: "כן", es: "sí" },
  false: { en: "no", he: "לא", es: "no" },
  cooperative: { en: "cooperative", he: "קואופרטיב", es: "cooperativa" },
  supplier: { en: "supplier", he: "ספק", es: "proveedor" },
  researcher: { en: "researcher", he: "חוקר", es: "investigación" },
  connected: { en: "connected", he: "מחובר", es: "conectado" },
  offline: { en: "offline", he: "לא מקוון", es: "sin conexión" },
  muted: { en: "muted", he: "מושתק", es: "silenciado" },
  dropped: { en: "dropped", he: "מנותק", es: "apartado" },
})

import { catalogue } from "./catalogue.ts"

/** Help of the commands about release. */
export const releaseHelp = catalogue({
  release: {
    en: "what is published of the members' needs",
    he: "מה שמתפרסם על צורכי החברים",
    es: "lo que se publica de las necesidades de los miembros",
  },
  preview: {
    en: "exactly what would be published, and what is held back",
    he: "בדיוק מה יתפרסם, ומה נשאר בפנים",
    es: "exactamente lo que se publicaría y lo que se retiene",
  },
  publish: {
    en: "sign and publish it, once and for ever",
    he: "חתימה ופרסום, פעם אחת ולתמיד",
    es: "firmarlo y publicarlo, una vez y para siempre",
  },
  period: {
    en: "a month such as 2017-03; the last of a quarter brings the quarter's cells",
    he: "חודש, למשל 2017-03; החודש האחרון ברבעון מביא את תאי הרבעון",
    es: "un mes como 2017-03; el último de un trimestre trae las celdas del trimestre",
  },
  auditPeriod: {
    en: "a month that would be published besides",
    he: "חודש שיתפרסם נוסף על אלה",
    es: "un mes que se publicaría además",
  },
  audit: {
    en: "what could be told of one member from all that is published, by whoever knows what",
    he: "מה אפשר ללמוד על חבר אחד מכל מה שפורסם, למי שיודע משהו",
    es: "lo que se podría saber de un miembro por todo lo publicado, según quién sepa qué",
  },
  list: { en: "the releases so far", he: "הפרסומים עד כה", es: "las publicaciones hasta ahora" },
})

/** What is said about release. */
export const releaseSays = catalogue({
  none: { en: "Nothing published yet.", he: "עדיין לא פורסם דבר.", es: "Todavía no se ha publicado nada." },
  month: { en: "month", he: "חודש", es: "mes" },
  publishedAt: { en: "published", he: "פורסם", es: "publicado" },
})

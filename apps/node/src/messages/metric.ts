import { catalogue } from "./catalogue.ts"

/** What is said about metric. */
export const metricSays = catalogue({
  notAMetric: {
    en: "This is not a metric: {detail}.",
    he: "זה אינו מדד: {detail}.",
    es: "Esto no es un indicador: {detail}.",
  },
  seeFields: {
    en: "See docs/spec/metrics.md for the fields.",
    he: "השדות מתוארים ב־docs/spec/metrics.md.",
    es: "Los campos están en docs/spec/metrics.md.",
  },
  onlyCooperativesAdopt: {
    en: "Cooperatives adopt metrics; this node is not one.",
    he: "קואופרטיבים מאמצים מדדים; הצומת הזה אינו קואופרטיב.",
    es: "Las cooperativas adoptan indicadores; este nodo no es una.",
  },
  none: { en: "No metrics yet.", he: "אין עדיין מדדים.", es: "Todavía no hay indicadores." },
})

/** Help of the commands about metric. */
export const metricHelp = catalogue({
  metric: { en: "how things are measured", he: "איך מודדים דברים", es: "cómo se miden las cosas" },
  list: {
    en: "all versions of all metrics",
    he: "כל הגרסאות של כל המדדים",
    es: "todas las versiones de todos los indicadores",
  },
  show: { en: "one version in full", he: "גרסה אחת במלואה", es: "una versión entera" },
  adopt: {
    en: "measure by it, as a cooperative",
    he: "מדידה לפיו, כקואופרטיב",
    es: "medir con él, como cooperativa",
  },
  drop: { en: "stop measuring by it", he: "הפסקת המדידה לפיו", es: "dejar de medir con él" },
  which: {
    en: "its name, name@version or digest",
    he: "שמו, name@version או הטביעה שלו",
    es: "su nombre, name@version o huella",
  },
  publishFile: {
    en: "a JSON file with one metric, or a list of them",
    he: "קובץ JSON עם מדד אחד, או רשימה שלהם",
    es: "un archivo JSON con un indicador, o una lista de ellos",
  },
  publish: {
    en: "publish metrics that this party designed",
    he: "פרסום מדדים שהצד הזה תכנן",
    es: "publica indicadores que diseñó esta parte",
  },
})

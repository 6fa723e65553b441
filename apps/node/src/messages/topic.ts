import { catalogue } from "./catalogue.ts"

/** What metrics are about, in words: the conformity topics of UNTP, and ours. */
export const topicSays = catalogue({
  "environment.energy": { en: "environment: energy", he: "סביבה: אנרגיה", es: "medio ambiente: energía" },
  "environment.emissions": {
    en: "environment: emissions",
    he: "סביבה: פליטות",
    es: "medio ambiente: emisiones",
  },
  "environment.water": { en: "environment: water", he: "סביבה: מים", es: "medio ambiente: agua" },
  "environment.waste": { en: "environment: waste", he: "סביבה: פסולת", es: "medio ambiente: residuos" },
  "environment.deforestation": {
    en: "environment: forests",
    he: "סביבה: יערות",
    es: "medio ambiente: bosques",
  },
  "environment.biodiversity": {
    en: "environment: living diversity",
    he: "סביבה: מגוון החי והצומח",
    es: "medio ambiente: biodiversidad",
  },
  "circularity.content": {
    en: "cycles: what goes in",
    he: "מחזוריות: מה נכנס",
    es: "circularidad: lo que entra",
  },
  "circularity.design": {
    en: "cycles: how it is made to last",
    he: "מחזוריות: תכנון לשימוש חוזר",
    es: "circularidad: diseño para reutilizar",
  },
  "social.labour": { en: "people: work and pay", he: "אנשים: עבודה ושכר", es: "personas: trabajo y salario" },
  "social.rights": { en: "people: rights", he: "אנשים: זכויות", es: "personas: derechos" },
  "social.safety": { en: "people: safety", he: "אנשים: בטיחות", es: "personas: seguridad" },
  "social.community": { en: "people: community", he: "אנשים: קהילה", es: "personas: comunidad" },
  "governance.ethics": { en: "conduct: fairness", he: "התנהלות: הגינות", es: "conducta: equidad" },
  "governance.compliance": { en: "conduct: law", he: "התנהלות: ציות לחוק", es: "conducta: cumplimiento" },
  "governance.transparency": { en: "conduct: openness", he: "התנהלות: פתיחות", es: "conducta: apertura" },
  "economy.prices": {
    en: "economy: reasonable prices",
    he: "כלכלה: מחירים סבירים",
    es: "economía: precios razonables",
  },
})

const messages: Readonly<Record<string, (typeof topicSays)[keyof typeof topicSays]>> = topicSays

/** A topic in words; one that we do not know stands as it is written. */
export function topicOf(topic: string) {
  return messages[topic]?.() ?? topic
}

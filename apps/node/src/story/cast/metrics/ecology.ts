import type { MetricContent } from "@commonshelf/documents"
import { option, wording } from "../wording.ts"
import { draftMetric } from "./draft-metric.ts"

/** Ecology, besides the organic share. */
export const ECOLOGY_METRICS: readonly MetricContent[] = [
  draftMetric({
    name: "carbon-intensity",
    title: wording("Carbon per kilogram", "פחמן לקילוגרם", "Carbono por kilogramo"),
    question: wording(
      "How many kilograms of CO₂ equivalent does a kilogram of product cause up to the gate?",
      "כמה קילוגרם שווה ערך CO₂ גורם קילוגרם של מוצר עד שער המפעל?",
      "¿Cuántos kilogramos de CO₂ equivalente causa un kilogramo de producto hasta la puerta?",
    ),
    method: wording(
      "Inputs, energy and own transport, divided by the weight sold. Kinds of food differ too much for a best and a worst value: shown, not scored.",
      "תשומות, אנרגיה והובלה עצמית, חלקי המשקל שנמכר. סוגי המזון שונים מדי לערך טוב ורע: מוצג ואינו מנוקד.",
      "Insumos, energía y transporte propio, entre el peso vendido. Los alimentos difieren demasiado para fijar mejor y peor: se muestra, no puntúa.",
    ),
    valueType: "number",
    unit: "kg CO₂e/kg",
    functionalUnit: "1 kg of product at the gate",
    topic: "environment.emissions",
  }),
  draftMetric({
    name: "reusable-packaging",
    title: wording("Packaging taken back", "אריזות חוזרות", "Envases retornables"),
    question: wording(
      "Do you take back packaging and use it again?",
      "האם אתם מקבלים אריזות בחזרה ומשתמשים בהן שוב?",
      "¿Recogen los envases y los vuelven a usar?",
    ),
    method: wording(
      "Yes, if at least one regular product is sold in packaging that comes back.",
      "כן, אם לפחות מוצר קבוע אחד נמכר באריזה שחוזרת.",
      "Sí, si al menos un producto habitual se vende en un envase que vuelve.",
    ),
    valueType: "boolean",
    betterAnswer: true,
    topic: "environment.waste",
  }),
  draftMetric({
    name: "packaging-materials",
    title: wording("Packaging materials", "חומרי אריזה", "Materiales de envase"),
    question: wording("What is the packaging made of?", "ממה עשויה האריזה?", "¿De qué está hecho el envase?"),
    method: wording(
      "Name every material that is more than a twentieth of the weight of all packaging. Shown, not scored.",
      "מציינים כל חומר שהוא יותר מחלק אחד מעשרים ממשקל כל האריזות. מוצג ואינו מנוקד.",
      "Indique cada material que supere una vigésima parte del peso de todos los envases. Se muestra, no puntúa.",
    ),
    valueType: "category",
    options: [
      option("none", "None", "ללא", "Ninguno"),
      option("paper", "Paper", "נייר", "Papel"),
      option("glass", "Glass", "זכוכית", "Vidrio"),
      option("metal", "Metal", "מתכת", "Metal"),
      option("plastic", "Plastic", "פלסטיק", "Plástico"),
    ],
    topic: "environment.waste",
  }),
]

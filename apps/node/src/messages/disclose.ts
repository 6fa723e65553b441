import { catalogue } from "./catalogue.ts"

/** What is said about disclose. */
export const discloseSays = catalogue({
  notTakenBack: {
    en: "{digest} is no statement of this party that can be taken back.",
    he: "{digest} אינה הצהרה של הצד הזה שאפשר לחזור ממנה.",
    es: "{digest} no es una declaración de esta parte que pueda retirarse.",
  },
  notResearchers: {
    en: "Suppliers and cooperatives answer about themselves with their own key; this node is a researcher.",
    he: "ספקים וקואופרטיבים עונים על עצמם במפתח שלהם; הצומת הזה הוא של חוקר.",
    es: "Proveedores y cooperativas responden sobre sí mismos con su propia clave; este nodo es de investigación.",
  },
  exactlyOne: {
    en: "Give exactly one of --value, --declined, --unknown and --not-applicable.",
    he: "יש לתת בדיוק אחד מאלה: --value, --declined, --unknown, --not-applicable.",
    es: "Dé exactamente uno de estos: --value, --declined, --unknown, --not-applicable.",
  },
  badValue: {
    en: '"{value}" is not an answer to {metric}.',
    he: '"{value}" אינו תשובה ל־{metric}.',
    es: "«{value}» no es una respuesta a {metric}.",
  },
})

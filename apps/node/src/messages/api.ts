import { catalogue } from "./catalogue.ts"

/** What is said about api. */
export const apiSays = catalogue({
  nodeLost: {
    en: "The serving node went away before it answered: it may have done it or not.",
    he: "הצומת שבשירות נעלם לפני שענה: ייתכן שעשה זאת וייתכן שלא.",
    es: "El nodo en servicio se fue antes de responder: puede que lo hiciera o no.",
  },
  lookFirst: {
    en: "Look first: commonshelf status",
    he: "בדקו קודם: commonshelf status",
    es: "Mire primero: commonshelf status",
  },
  wrongHost: {
    en: "This address does not belong to this node.",
    he: "הכתובת הזאת אינה של הצומת הזה.",
    es: "Esta dirección no es de este nodo.",
  },
  noCell: { en: "The table has no such cell.", he: "אין תא כזה בטבלה.", es: "La tabla no tiene esa celda." },
  noPartyWithKey: {
    en: "No party here has this key.",
    he: "לאף צד כאן אין המפתח הזה.",
    es: "Ninguna parte de aquí tiene esta clave.",
  },
  ownerOnly: {
    en: "Only this node's owner may do this.",
    he: "רק בעל הצומת הזה רשאי לעשות זאת.",
    es: "Solo quien es dueño de este nodo puede hacerlo.",
  },
  nothingHere: {
    en: "There is nothing at this address.",
    he: "אין דבר בכתובת הזאת.",
    es: "No hay nada en esta dirección.",
  },
  fault: {
    en: "Something went wrong in this node; its log says what.",
    he: "משהו השתבש בצומת הזה; היומן שלו אומר מה.",
    es: "Algo falló en este nodo; su registro dice qué.",
  },
  localOnly: {
    en: "The node tells this only on its own computer.",
    he: "הצומת אומר זאת רק במחשב שלו עצמו.",
    es: "El nodo solo dice esto en su propio equipo.",
  },
})

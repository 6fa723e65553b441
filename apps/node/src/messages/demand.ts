import { catalogue } from "./catalogue.ts"

/** Help of the commands about demand. */
export const demandHelp = catalogue({
  demand: {
    en: "what cooperatives have published about their needs",
    he: "מה שקואופרטיבים פרסמו על הצרכים שלהם",
    es: "lo que las cooperativas han publicado de sus necesidades",
  },
  category: { en: "only this part of the tree", he: "רק החלק הזה של העץ", es: "solo esta parte del árbol" },
  from: {
    en: "from this month, quarter or year on",
    he: "מן החודש, הרבעון או השנה האלה ואילך",
    es: "desde este mes, trimestre o año",
  },
  to: { en: "up to this one", he: "עד התקופה הזאת", es: "hasta este" },
})

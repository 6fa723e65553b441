import { catalogue } from "./catalogue.ts"

/** What products cost, beside the living of those who make them. */
export const besideSays = catalogue({
  none: {
    en: "No products in that category yet.",
    he: "אין עדיין מוצרים בקטגוריה הזו.",
    es: "Todavía no hay productos en esa categoría.",
  },
  product: { en: "{product}, {supplier}", he: "{product}, {supplier}", es: "{product}, {supplier}" },
  paid: {
    en: "Members of {cooperative} paid {price} in {period}.",
    he: "חברי {cooperative} שילמו {price} בתקופה {period}.",
    es: "Los socios de {cooperative} pagaron {price} en {period}.",
  },
  notPublished: {
    en: "What members pay for it is not published.",
    he: "מה שחברים משלמים עבורו לא פורסם.",
    es: "Lo que los socios pagan por él no está publicado.",
  },
  asks: {
    en: "{cooperative} asks for it ({kind}) {amount} {currency} for {per}.",
    he: "{cooperative} מבקש עבורו ({kind}) {amount} {currency} ל־{per}.",
    es: "{cooperative} pide por él ({kind}) {amount} {currency} por {per}.",
  },
  farm: {
    en: "Of that {percent} % reach the farm ({amount} {currency}).",
    he: "מזה {percent} % מגיעים למשק ({amount} {currency}).",
    es: "De eso, el {percent} % llega a la finca ({amount} {currency}).",
  },
  farmUntold: {
    en: "How much of that reaches the farm is not told.",
    he: "לא נאמר כמה מזה מגיע למשק.",
    es: "No se dice cuánto de eso llega a la finca.",
  },
  price: {
    en: "Price: {question}: {answer}",
    he: "מחיר: {question}: {answer}",
    es: "Precio: {question}: {answer}",
  },
  living: {
    en: "Living: {question}: {answer}",
    he: "מחיה: {question}: {answer}",
    es: "Sustento: {question}: {answer}",
  },
  twoQuestions: {
    en: "What is affordable and what makes a living are two questions. Nothing here is added up or ranked, and nothing is filled in.",
    he: "מה שבר השגה ומה שמאפשר מחיה הן שתי שאלות. דבר כאן אינו מסוכם, מדורג או מושלם בניחוש.",
    es: "Lo que se puede pagar y lo que da para vivir son dos preguntas. Aquí nada se suma ni se ordena, y nada se rellena.",
  },
})

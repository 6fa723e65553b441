import { catalogue } from "./catalogue.ts"

/** What a person gave is not what was to be said with it, by what that was. */
export const draftedSays = catalogue({
  answer: {
    en: "This is no answer: {detail}.",
    he: "אין זו תשובה: {detail}.",
    es: "Esto no es una respuesta: {detail}.",
  },
  profile: {
    en: "This is no profile: {detail}.",
    he: "אין זה פרופיל: {detail}.",
    es: "Esto no es un perfil: {detail}.",
  },
  cap: {
    en: "This is no maximum wage or profit: {detail}.",
    he: "אין זה שכר או רווח מרבי: {detail}.",
    es: "Esto no es un salario ni un beneficio máximo: {detail}.",
  },
  response: {
    en: "This is no response: {detail}.",
    he: "אין זו תגובה: {detail}.",
    es: "Esto no es una respuesta a un tope: {detail}.",
  },
  price: {
    en: "This is no price: {detail}.",
    he: "אין זה מחיר: {detail}.",
    es: "Esto no es un precio: {detail}.",
  },
  recipe: {
    en: "This is no recipe: {detail}.",
    he: "אין זה מתכון: {detail}.",
    es: "Esto no es una receta: {detail}.",
  },
  product: {
    en: "This is no product: {detail}.",
    he: "אין זה מוצר: {detail}.",
    es: "Esto no es un producto: {detail}.",
  },
  match: {
    en: "This is no match: {detail}.",
    he: "אין זו התאמה: {detail}.",
    es: "Esto no es una relación entre productos: {detail}.",
  },
  check: {
    en: "This is no check: {detail}.",
    he: "אין זו בדיקה: {detail}.",
    es: "Esto no es una comprobación: {detail}.",
  },
  audit: {
    en: "This is no audit: {detail}.",
    he: "אין זו ביקורת: {detail}.",
    es: "Esto no es una auditoría: {detail}.",
  },
  visit: {
    en: "This is no visit: {detail}.",
    he: "אין זה ביקור: {detail}.",
    es: "Esto no es una visita: {detail}.",
  },
  question: {
    en: "This is no question: {detail}.",
    he: "אין זו שאלה: {detail}.",
    es: "Esto no es una pregunta: {detail}.",
  },
  reply: {
    en: "This is no reply: {detail}.",
    he: "אין זה מענה: {detail}.",
    es: "Esto no es una contestación: {detail}.",
  },
  contest: {
    en: "This is no contest: {detail}.",
    he: "אין זו השגה: {detail}.",
    es: "Esto no es una impugnación: {detail}.",
  },
  entry: {
    en: "It cannot be put on the board: {detail}.",
    he: "לא ניתן לשים זאת על הלוח: {detail}.",
    es: "No se puede poner en el tablón: {detail}.",
  },
  act: {
    en: "This is no act in a letter: {detail}.",
    he: "אין זו פעולה במכתב: {detail}.",
    es: "Esto no es un acto en una carta: {detail}.",
  },
  resolution: {
    en: "This is no resolution: {detail}.",
    he: "אין זו הכרעה: {detail}.",
    es: "Esto no es una resolución: {detail}.",
  },
})

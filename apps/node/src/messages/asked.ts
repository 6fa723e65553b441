import { catalogue } from "./catalogue.ts"

/** What a party is asked. */
export const askedSays = catalogue({
  none: {
    en: "Nobody asks {name} anything that is not answered.",
    he: "איש אינו שואל את {name} דבר שלא נענה.",
    es: "Nadie pregunta a {name} nada que no esté respondido.",
  },
  head: {
    en: "{count, plural, one {# question to {name}} other {# questions to {name}}}, what most cooperatives ask first:",
    he: "{count, plural, one {שאלה אחת אל {name}} other {# שאלות אל {name}}}, ראשונה זו שרוב הקואופרטיבים שואלים:",
    es: "{count, plural, one {# pregunta a {name}} other {# preguntas a {name}}}, primero lo que más cooperativas preguntan:",
  },
  metric: { en: "metric", he: "מדד", es: "indicador" },
  about: { en: "about", he: "על", es: "sobre" },
  by: { en: "asked by", he: "שואלים", es: "preguntan" },
  itself: { en: "itself", he: "עצמו", es: "sí misma" },
  tried: {
    en: "{count} until {until}, as a trial",
    he: "{count} עד {until}, כניסיון",
    es: "{count} hasta {until}, como prueba",
  },
  once: {
    en: "Answer once, for all: commonshelf disclose --metric NAME --period PERIOD --value VALUE; not to answer is allowed, with or without a reason: --declined",
    he: "עונים פעם אחת, לכולם: commonshelf disclose --metric NAME --period PERIOD --value VALUE; מותר לא לענות, עם סיבה או בלעדיה: --declined",
    es: "Se responde una vez, para todas: commonshelf disclose --metric NAME --period PERIOD --value VALUE; se puede no responder, con motivo o sin él: --declined",
  },
})

/** Help of `metric asked`. */
export const askedHelp = catalogue({
  asked: {
    en: "what a party is asked, by how many, and what it says to each",
    he: "מה צד נשאל, בידי כמה, ומה הוא אומר על כל שאלה",
    es: "qué se pregunta a una parte, cuántas lo preguntan y qué dice a cada cosa",
  },
  party: {
    en: "who is asked (default: this node's own party)",
    he: "מי נשאל (ברירת מחדל: הצד של הצומת הזה)",
    es: "a quién se pregunta (por defecto: la parte de este nodo)",
  },
  waiting: {
    en: "only what is not answered, or no longer",
    he: "רק מה שלא נענה, או שתשובתו כבר אינה תקפה",
    es: "solo lo que no está respondido, o ya no",
  },
})

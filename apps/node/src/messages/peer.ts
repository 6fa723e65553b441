import { catalogue } from "./catalogue.ts"

/** Who this node syncs with: invites and peers. */
export const peerSays = catalogue({
  notServing: {
    en: "An invite tells where to call this node, and it is not serving.",
    he: "הזמנה אומרת היכן לפנות לצומת הזה, והוא אינו בשירות.",
    es: "Una invitación dice dónde llamar a este nodo, y no está en servicio.",
  },
  startFirst: {
    en: "Start it first: commonshelf serve",
    he: "יש להפעיל אותו קודם: commonshelf serve",
    es: "Póngalo primero en marcha: commonshelf serve",
  },
  ownInvite: {
    en: "This is an invite of this very node.",
    he: "זו הזמנה של הצומת הזה עצמו.",
    es: "Esta invitación es de este mismo nodo.",
  },
  unreachable: {
    en: "{name} could not be reached at {url}: {detail}.",
    he: "לא ניתן להגיע אל {name} בכתובת {url}: {detail}.",
    es: "No se pudo llegar a {name} en {url}: {detail}.",
  },
  stillValid: {
    en: "Is it serving? The invite stays valid; try again later.",
    he: "האם הוא בשירות? ההזמנה נשארת בתוקף; נסו שוב מאוחר יותר.",
    es: "¿Está en servicio? La invitación sigue siendo válida; inténtelo más tarde.",
  },
  refused: {
    en: "{name} did not accept: {detail}.",
    he: "{name} לא קיבל: {detail}.",
    es: "{name} no aceptó: {detail}.",
  },
  askAgain: {
    en: "Ask it for a new invite.",
    he: "בקשו ממנו הזמנה חדשה.",
    es: "Pídale una invitación nueva.",
  },
  invited: {
    en: "It works once. Send it only to whom it is for; they run: commonshelf peer add LINK",
    he: "הקישור פועל פעם אחת. שלחו אותו רק למי שהוא מיועד לו; שם מריצים: commonshelf peer add LINK",
    es: "Funciona una vez. Envíelo solo a quien va destinado, que ejecuta: commonshelf peer add LINK",
  },
  met: {
    en: "Met {name}. Next: commonshelf status",
    he: "נוצר קשר עם {name}. הצעד הבא: commonshelf status",
    es: "Contacto con {name}. Siguiente paso: commonshelf status",
  },
  none: { en: "No peers yet.", he: "אין עדיין עמיתים.", es: "Todavía no hay pares." },
  standing: { en: "standing", he: "מעמד", es: "situación" },
  inStep: { en: "in step", he: "מסונכרן", es: "al día" },
  lastFailure: { en: "last failure", he: "תקלה אחרונה", es: "último fallo" },
})

/** Help of `invite` and `peer`. */
export const peerHelp = catalogue({
  invite: { en: "let others in", he: "הכנסת אחרים", es: "dejar entrar a otros" },
  inviteCreate: {
    en: "make a link by which one party may become a peer",
    he: "יצירת קישור שבעזרתו צד אחד יכול להפוך לעמית",
    es: "crea un enlace con el que una parte puede hacerse par",
  },
  inviteFor: { en: "for whom it is", he: "למי זה מיועד", es: "para quién es" },
  peer: {
    en: "the nodes this one syncs with",
    he: "הצמתים שהצומת הזה מסתנכרן איתם",
    es: "los nodos con los que este se sincroniza",
  },
  peerAdd: {
    en: "accept an invite: both sides then know each other",
    he: "קבלת הזמנה: מאז שני הצדדים מכירים זה את זה",
    es: "acepta una invitación: desde entonces ambas partes se conocen",
  },
  link: { en: "an invite link", he: "קישור הזמנה", es: "un enlace de invitación" },
  peerList: {
    en: "whom it knows, and whether both hold the same",
    he: "את מי הוא מכיר, והאם שניהם מחזיקים באותו הדבר",
    es: "a quién conoce y si ambos tienen lo mismo",
  },
})

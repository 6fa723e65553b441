import { catalogue } from "./catalogue.ts"

/** Why this home does not sign. */
export const signingSays = catalogue({
  stale: {
    en: "Something else was signed in the meantime. Nothing was signed now.",
    he: "בינתיים נחתם דבר אחר. עכשיו לא נחתם דבר.",
    es: "Mientras tanto se firmó otra cosa. Ahora no se firmó nada.",
  },
  reviewAgain: { en: "Review it again.", he: "יש לעיין בזה שוב.", es: "Revíselo otra vez." },
  ended: {
    en: "The identity of {name} has ended: nothing is said in this name any more.",
    he: "הזהות של {name} הסתיימה: דבר לא ייאמר עוד בשם הזה.",
    es: "La identidad de {name} ha terminado: ya no se dice nada en este nombre.",
  },
  repaired: {
    en: "This home was repaired and may lack what it said last. It signs again when it is in step with a peer, so that it never says two things in one place.",
    he: "הבית הזה תוקן וייתכן שחסר בו מה שאמר לאחרונה. הוא יחתום שוב כשיהיה מסונכרן עם עמית, כדי שלעולם לא יאמר שני דברים במקום אחד.",
    es: "Esta carpeta fue reparada y puede faltarle lo último que dijo. Volverá a firmar cuando esté al día con un par, para no decir nunca dos cosas en un mismo lugar.",
  },
  untilInStep: {
    en: "commonshelf serve, until commonshelf status shows a peer in step.",
    he: "commonshelf serve, עד ש־commonshelf status יראה עמית מסונכרן.",
    es: "commonshelf serve, hasta que commonshelf status muestre un par al día.",
  },
  notEnrolled: {
    en: "The key of this device is not enrolled by its party: this home reads, and cannot sign. Device keys are never restored.",
    he: "המפתח של המכשיר הזה אינו רשום אצל הצד שלו: הבית הזה קורא ואינו יכול לחתום. מפתחות של מכשירים לעולם אינם משוחזרים.",
    es: "La clave de este equipo no está inscrita por su parte: esta carpeta lee y no puede firmar. Las claves de equipos nunca se restauran.",
  },
  enrol: {
    en: "Enrol it with the recovery words of the party.",
    he: "יש לרשום אותו בעזרת מילות השחזור של הצד.",
    es: "Inscríbala con las palabras de recuperación de la parte.",
  },
  sealed: {
    en: "A passphrase seals this node's key, and none was given.",
    he: "משפט סיסמה נועל את המפתח של הצומת הזה, ולא ניתן משפט כזה.",
    es: "Una frase de paso sella la clave de este nodo, y no se dio ninguna.",
  },
  givePassphrase: {
    en: "Give it in a file: --passphrase-file FILE, or sign in the desktop client of this home.",
    he: "תנו אותו בקובץ: --passphrase-file FILE, או חתמו ביישום שולחן העבודה של הבית הזה.",
    es: "Délo en un archivo: --passphrase-file FILE, o firme en el programa de escritorio de esta carpeta.",
  },
})

import { catalogue } from "./catalogue.ts"

/** What is said about key. */
export const keySays = catalogue({
  notAdmitted: {
    en: "The entry was not admitted [{rule}]: {detail}.",
    he: "הרשומה לא התקבלה [{rule}]: {detail}.",
    es: "La entrada no se admitió [{rule}]: {detail}.",
  },
  noKey: {
    en: 'This party has no key "{wanted}".',
    he: 'לצד הזה אין מפתח "{wanted}".',
    es: "Esta parte no tiene la clave «{wanted}».",
  },
  severalKeys: {
    en: '"{wanted}" means several keys.',
    he: '"{wanted}" יכול לציין כמה מפתחות.',
    es: "«{wanted}» puede ser varias claves.",
  },
  seeList: {
    en: "See: commonshelf key list",
    he: "ראו: commonshelf key list",
    es: "Vea: commonshelf key list",
  },
  named: { en: "It is called {name} here.", he: "הוא נקרא כאן {name}.", es: "Aquí se llama {name}." },
  badInstant: {
    en: "--as-of {at}: expected YYYY-MM-DDTHH:MM:SSZ.",
    he: "--as-of {at}: צריך להיות YYYY-MM-DDTHH:MM:SSZ.",
    es: "--as-of {at}: se espera YYYY-MM-DDTHH:MM:SSZ.",
  },
  ownKey: {
    en: "This is the key of this computer: it would fall silent.",
    he: "זה המפתח של המחשב הזה: הוא ישתתק.",
    es: "Esta es la clave de este equipo: quedaría mudo.",
  },
  changeInstead: {
    en: "Change it instead: commonshelf key rotate --device; or revoke it from another computer.",
    he: "במקום זאת החליפו אותו: commonshelf key rotate --device; או בטלו אותו ממחשב אחר.",
    es: "Cámbiela: commonshelf key rotate --device; o revóquela desde otro equipo.",
  },
  passphraseNeeded: {
    en: "The passphrase of this computer is needed: --passphrase-file FILE.",
    he: "דרוש משפט הסיסמה של המחשב הזה: --passphrase-file FILE.",
    es: "Hace falta la frase de paso de este equipo: --passphrase-file FILE.",
  },
  badHost: {
    en: '"{host}" is no domain, such as dairy.example.',
    he: '"{host}" אינו מתחם, כמו dairy.example.',
    es: "«{host}» no es un dominio, como dairy.example.",
  },
  endsIdentity: {
    en: "This ends the identity of {name}. Nothing was changed.",
    he: "זה מסיים את הזהות של {name}. דבר לא שונה.",
    es: "Esto termina la identidad de {name}. No se cambió nada.",
  },
  ifMeant: {
    en: "If you mean it: --for-ever",
    he: "אם לכך התכוונתם: --for-ever",
    es: "Si es lo que quiere: --for-ever",
  },
  pending: {
    en: "The last change of this identity still waits for its witnesses.",
    he: "השינוי האחרון של הזהות הזאת עדיין ממתין לעדיו.",
    es: "El último cambio de esta identidad aún espera a sus testigos.",
  },
  seePending: {
    en: "See: commonshelf key list. If you did not make it: commonshelf key rotate --despite-pending, and call the witnesses.",
    he: "ראו: commonshelf key list. אם לא אתם עשיתם אותו: commonshelf key rotate --despite-pending, והתקשרו אל העדים.",
    es: "Vea: commonshelf key list. Si no lo hizo usted: commonshelf key rotate --despite-pending, y llame a los testigos.",
  },
  logMissing: {
    en: "The identity log is not here.",
    he: "יומן הזהות אינו כאן.",
    es: "El registro de identidad no está aquí.",
  },
  wordsWrong: {
    en: "These words belong to another identity. Nothing was changed.",
    he: "המילים האלה שייכות לזהות אחרת. דבר לא שונה.",
    es: "Estas palabras son de otra identidad. No se cambió nada.",
  },
  version: { en: "{did}, version {version}", he: "{did}, גרסה {version}", es: "{did}, versión {version}" },
  versionEnded: {
    en: "{did}, version {version}, ENDED",
    he: "{did}, גרסה {version}, הסתיימה",
    es: "{did}, versión {version}, TERMINADA",
  },
  key: { en: "key", he: "מפתח", es: "clave" },
  use: { en: "what", he: "שימוש", es: "uso" },
  thisComputer: { en: "(this computer)", he: "(המחשב הזה)", es: "(este equipo)" },
  sealed: {
    en: "A passphrase seals this computer's key.",
    he: "משפט סיסמה נועל את המפתח של המחשב הזה.",
    es: "Una frase de paso sella la clave de este equipo.",
  },
  notSealed: {
    en: "No passphrase seals this computer's key.",
    he: "אין משפט סיסמה שנועל את המפתח של המחשב הזה.",
    es: "Ninguna frase de paso sella la clave de este equipo.",
  },
  noWitnesses: {
    en: "No witnesses: whoever has the words can change this identity.",
    he: "אין עדים: כל מי שהמילים בידו יכול לשנות את הזהות הזאת.",
    es: "Sin testigos: quien tenga las palabras puede cambiar esta identidad.",
  },
  mustAgree: {
    en: "{threshold} of {count} witnesses must agree to every change.",
    he: "{threshold} מתוך {count} עדים חייבים להסכים לכל שינוי.",
    es: "{threshold} de {count} testigos deben estar de acuerdo con cada cambio.",
  },
  waits: {
    en: "Version {version} waits: {agreed} of {threshold} witnesses agreed.",
    he: "גרסה {version} ממתינה: {agreed} מתוך {threshold} עדים הסכימו.",
    es: "La versión {version} espera: {agreed} de {threshold} testigos están de acuerdo.",
  },
  wordsHere: {
    en: "! The recovery words are on this computer: {file}",
    he: "! מילות השחזור נמצאות במחשב הזה: {file}",
    es: "! Las palabras de recuperación están en este equipo: {file}",
  },
  toPaper: {
    en: "  Write them on paper, keep it at two places, and delete the file.",
    he: "  כתבו אותן על נייר, שמרו אותו בשני מקומות, ומחקו את הקובץ.",
    es: "  Escríbalas en papel, guárdelo en dos lugares y borre el archivo.",
  },
  noEffectYet: {
    en: "Version {version} is signed and has no effect yet: {agreed} of {threshold} witnesses agreed.",
    he: "גרסה {version} נחתמה ואין לה עדיין תוקף: {agreed} מתוך {threshold} עדים הסכימו.",
    es: "La versión {version} está firmada y aún no tiene efecto: {agreed} de {threshold} testigos están de acuerdo.",
  },
  tellWitnesses: {
    en: "It travels with the next sync. Tell the witnesses; they run: commonshelf witness requests",
    he: "היא תעבור בסנכרון הבא. אמרו לעדים; הם מריצים: commonshelf witness requests",
    es: "Viaja con la próxima sincronización. Avise a los testigos, que ejecutan: commonshelf witness requests",
  },
  done: {
    en: "Done: version {version} of this identity. It travels with the next sync.",
    he: "בוצע: גרסה {version} של הזהות הזאת. היא תעבור בסנכרון הבא.",
    es: "Hecho: versión {version} de esta identidad. Viaja con la próxima sincronización.",
  },
  doneKey: {
    en: "Done: version {version} of this identity, key {key}. It travels with the next sync.",
    he: "בוצע: גרסה {version} של הזהות הזאת, מפתח {key}. היא תעבור בסנכרון הבא.",
    es: "Hecho: versión {version} de esta identidad, clave {key}. Viaja con la próxima sincronización.",
  },
  revokedAsOf: { en: "revoked as of {at}", he: "מבוטל החל ב־{at}", es: "revocada desde {at}" },
  notUsed: { en: "no longer used", he: "אין משתמשים בו עוד", es: "ya no se usa" },
  signs: { en: "signs", he: "חותם", es: "firma" },
  signsHere: { en: "signs, here", he: "חותם, כאן", es: "firma, aquí" },
  opens: { en: "opens sessions", he: "פותח התקשרויות", es: "abre sesiones" },
  opensHere: { en: "opens sessions, here", he: "פותח התקשרויות, כאן", es: "abre sesiones, aquí" },
})

/** Help of the commands about key. */
export const keyHelp = catalogue({
  key: {
    en: "the keys of this party: which there are, enrol, revoke, rotate, recover",
    he: "המפתחות של הצד הזה: אילו יש, רישום, ביטול, החלפה, שחזור",
    es: "las claves de esta parte: cuáles hay, inscribir, revocar, rotar, recuperar",
  },
  list: {
    en: "every key, what it is for, and what is still to be done",
    he: "כל מפתח, למה הוא משמש, ומה עוד יש לעשות",
    es: "cada clave, para qué sirve y qué queda por hacer",
  },
  which: { en: "the key or its beginning", he: "המפתח או תחילתו", es: "la clave o su comienzo" },
  keptHere: {
    en: "what you call it; kept on this computer only",
    he: "איך אתם קוראים לו; נשמר רק במחשב הזה",
    es: "cómo la llama; se guarda solo en este equipo",
  },
  name: { en: "call a device by a name", he: "קריאת שם למכשיר", es: "dar un nombre a un equipo" },
  code: {
    en: "what `key device` shows on the new computer",
    he: "מה ש־`key device` מראה במחשב החדש",
    es: "lo que `key device` muestra en el equipo nuevo",
  },
  enrol: {
    en: "let another computer speak for this party",
    he: "מתן רשות למחשב אחר לדבר בשם הצד הזה",
    es: "dejar que otro equipo hable por esta parte",
  },
  revokeWhich: {
    en: "the key, its beginning, or its name",
    he: "המפתח, תחילתו או שמו",
    es: "la clave, su comienzo o su nombre",
  },
  asOf: {
    en: "the last moment you are sure that it was in good hands (default: now)",
    he: "הרגע האחרון שבו ברור לכם שהיה בידיים טובות (ברירת מחדל: עכשיו)",
    es: "el último momento en que seguro estaba en buenas manos (por defecto: ahora)",
  },
  revoke: {
    en: "disown a key that is lost or stolen; what it signed before stays",
    he: "התנערות ממפתח שאבד או נגנב; מה שחתם קודם נשאר",
    es: "desconocer una clave perdida o robada; lo que firmó antes se queda",
  },
  device: {
    en: "this computer gets a new key too; the old one is no longer used, what it signed stays",
    he: "גם המחשב הזה מקבל מפתח חדש; בישן לא משתמשים עוד, ומה שחתם נשאר",
    es: "este equipo recibe también una clave nueva; la vieja ya no se usa, lo que firmó se queda",
  },
  despitePending: {
    en: "a change waits that is not yours: let the witnesses choose this one",
    he: "ממתין שינוי שאינו שלכם: שהעדים יבחרו בזה",
    es: "espera un cambio que no es suyo: que los testigos elijan este",
  },
  rotate: {
    en: "spend the update key; with --device, give this computer a new key",
    he: "שימוש במפתח העדכון; עם --device, מתן מפתח חדש למחשב הזה",
    es: "gastar la clave de actualización; con --device, dar una clave nueva a este equipo",
  },
  host: {
    en: "the party's own domain, such as dairy.example",
    he: "המתחם של הצד עצמו, למשל dairy.example",
    es: "el dominio propio de la parte, como dairy.example",
  },
  move: {
    en: "move the identity to a domain; its name in the commons stays",
    he: "העברת הזהות למתחם; שמה במאגר המשותף נשאר",
    es: "mueve la identidad a un dominio; su nombre en los datos comunes se queda",
  },
  forEver: {
    en: "yes: nothing can be changed or said in this name again",
    he: "כן: לא יהיה אפשר לשנות או לומר דבר בשם הזה",
    es: "sí: nada podrá cambiarse ni decirse más en este nombre",
  },
  deactivate: { en: "end this identity", he: "סיום הזהות הזאת", es: "termina esta identidad" },
  wordsFile: {
    en: "the 24 words of the recovery sheet; - is standard input",
    he: "24 המילים של דף השחזור; ‎-‎ הוא הקלט הסטנדרטי",
    es: "las 24 palabras de la hoja de recuperación; - es la entrada estándar",
  },
})

/** What an entry of an identity log changes. */
export const changeSays = catalogue({
  founds: { en: "founds the party", he: "מייסד את הצד", es: "funda la parte" },
  "adds-device": { en: "lets a device sign:", he: "מתיר למכשיר לחתום:", es: "deja firmar a un equipo:" },
  "drops-device": { en: "stops using the device", he: "מפסיק להשתמש במכשיר", es: "deja de usar el equipo" },
  "adds-node": {
    en: "lets a node open sessions:",
    he: "מתיר לצומת לפתוח התקשרויות:",
    es: "deja abrir sesiones a un nodo:",
  },
  "drops-node": { en: "stops using the node", he: "מפסיק להשתמש בצומת", es: "deja de usar el nodo" },
  revokes: { en: "disowns the key", he: "מתנער מן המפתח", es: "desconoce la clave" },
  moves: { en: "moves to", he: "עובר אל", es: "se muda a" },
  "names-witnesses": { en: "names witnesses:", he: "ממנה עדים:", es: "nombra testigos:" },
  "dismisses-witnesses": { en: "dismisses its witnesses", he: "משחרר את עדיו", es: "despide a sus testigos" },
  ends: { en: "ENDS THE IDENTITY", he: "מסיים את הזהות", es: "TERMINA LA IDENTIDAD" },
  rotates: {
    en: "renews the update key",
    he: "מחדש את מפתח העדכון",
    es: "renueva la clave de actualización",
  },
})

/** What a key is for. */
export const useSays = catalogue({
  device: { en: "device", he: "מכשיר", es: "equipo" },
  node: { en: "node", he: "צומת", es: "nodo" },
})

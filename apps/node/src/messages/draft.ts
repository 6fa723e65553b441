import { catalogue } from "./catalogue.ts"

/** What is edited together before anybody signs. */
export const draftSays = catalogue({
  noDraft: {
    en: 'There is no draft "{draft}" on this node.',
    he: 'אין טיוטה "{draft}" בצומת הזה.',
    es: "No hay ningún borrador «{draft}» en este nodo.",
  },
  seeList: {
    en: "See: commonshelf draft list",
    he: "ראו: commonshelf draft list",
    es: "Vea: commonshelf draft list",
  },
  ambiguous: {
    en: '"{draft}" means several drafts: write more of its identifier.',
    he: '"{draft}" מתאים לכמה טיוטות: כתבו עוד מן המזהה.',
    es: "«{draft}» designa varios borradores: escriba más de su identificador.",
  },
  notOwner: {
    en: "The owner of a draft decides who shares it and when it is closed, and does not leave it.",
    he: "בעל הטיוטה מחליט מי שותף לה ומתי היא נסגרת, ואינו עוזב אותה.",
    es: "Quien posee un borrador decide con quién se comparte y cuándo se cierra, y no lo abandona.",
  },
  notHere: {
    en: "This node takes no part in the draft any more. What it holds can still be read.",
    he: "הצומת הזה אינו משתתף עוד בטיוטה. מה שיש בו עדיין ניתן לקריאה.",
    es: "Este nodo ya no participa en el borrador. Lo que tiene se puede leer todavía.",
  },
  closed: {
    en: "The draft is closed: it can be read and not changed.",
    he: "הטיוטה סגורה: אפשר לקרוא אותה ולא לשנות אותה.",
    es: "El borrador está cerrado: se puede leer y no cambiar.",
  },
  badPath: {
    en: 'There is no place "{path}" in the draft; a path is written like title.en.text or sources.0.',
    he: 'אין מקום "{path}" בטיוטה; נתיב נכתב כמו title.en.text או sources.0.',
    es: "No hay ningún lugar «{path}» en el borrador; una ruta se escribe como title.en.text o sources.0.",
  },
  badContent: {
    en: "A draft cannot hold this: {detail}",
    he: "טיוטה אינה יכולה להכיל זאת: {detail}",
    es: "Un borrador no puede contener esto: {detail}",
  },
  unknownHeads: {
    en: "The draft has no change {detail} here.",
    he: "אין כאן בטיוטה שינוי {detail}.",
    es: "El borrador no tiene aquí el cambio {detail}.",
  },
  nothingChanged: {
    en: "That is what the draft says already. Nothing was changed.",
    he: "זה מה שכתוב כבר בטיוטה. דבר לא השתנה.",
    es: "El borrador ya dice eso. No se cambió nada.",
  },
  refused: {
    en: "The draft does not take that: {detail}",
    he: "הטיוטה אינה מקבלת זאת: {detail}",
    es: "El borrador no lo admite: {detail}",
  },
  fromWhere: {
    en: "The file does not say from which state of the draft it comes, so what others wrote since might be undone.",
    he: "הקובץ אינו אומר מאיזה מצב של הטיוטה הוא נוצר, ולכן מה שאחרים כתבו מאז עלול להתבטל.",
    es: "El archivo no dice de qué estado del borrador viene; lo que otros escribieron desde entonces podría deshacerse.",
  },
  exportFirst: {
    en: "Export it, edit that file and give it back: commonshelf draft export DRAFT --into FILE. Or name the state: --heads",
    he: "יצאו אותה, ערכו את הקובץ והחזירו אותו: commonshelf draft export DRAFT --into FILE. או ציינו את המצב: --heads",
    es: "Expórtelo, edite ese archivo y devuélvalo: commonshelf draft export DRAFT --into FILE. O nombre el estado: --heads",
  },
  oneEdit: {
    en: "Say what to change: --file with the whole, --set PATH=VALUE, or --text PATH with --file.",
    he: "ציינו מה לשנות: --file עם הכול, --set PATH=VALUE, או --text PATH עם --file.",
    es: "Diga qué cambiar: --file con todo, --set PATH=VALUE, o --text PATH con --file.",
  },
  onlyParties: {
    en: "A node that only reads shares no drafts: the others could not check who it is.",
    he: "צומת שרק קורא אינו שותף לטיוטות: האחרים לא יוכלו לבדוק מי הוא.",
    es: "Un nodo que solo lee no comparte borradores: los demás no podrían comprobar quién es.",
  },
  hasConflicts: {
    en: "Several people set the same member at the same time: {paths}. Settle that first.",
    he: "כמה אנשים קבעו את אותו ערך בו־זמנית: {paths}. יישבו זאת קודם.",
    es: "Varias personas fijaron a la vez el mismo dato: {paths}. Resuélvanlo primero.",
  },
  settle: {
    en: "See both with commonshelf draft show, then set one: commonshelf draft edit DRAFT --set PATH=VALUE",
    he: "ראו את שניהם בעזרת commonshelf draft show, ואז קבעו אחד: commonshelf draft edit DRAFT --set PATH=VALUE",
    es: "Vea ambos con commonshelf draft show y fije uno: commonshelf draft edit DRAFT --set PATH=VALUE",
  },
  created: {
    en: "Draft {draft}. It is shared with: {with}. Edit it: commonshelf draft export {draft} --into FILE",
    he: "טיוטה {draft}. היא משותפת עם: {with}. עריכה: commonshelf draft export {draft} --into FILE",
    es: "Borrador {draft}. Se comparte con: {with}. Para editarlo: commonshelf draft export {draft} --into FILE",
  },
  alone: { en: "nobody yet", he: "אף אחד עדיין", es: "nadie todavía" },
  edited: {
    en: "The draft is changed. Participants get it when their nodes meet this one.",
    he: "הטיוטה שונתה. המשתתפים יקבלו אותה כשהצמתים שלהם ייפגשו עם הצומת הזה.",
    es: "El borrador ha cambiado. Los participantes lo reciben cuando sus nodos se encuentran con este.",
  },
  shared: {
    en: "It is shared with: {with}.",
    he: "היא משותפת עם: {with}.",
    es: "Se comparte con: {with}.",
  },
  left: {
    en: "This node takes no part any more; the owner is told.",
    he: "הצומת הזה אינו משתתף עוד; הבעלים יקבל הודעה.",
    es: "Este nodo ya no participa; se avisa a quien lo posee.",
  },
  exported: {
    en: "Written to {file}. Edit it and give it back: commonshelf draft edit {draft} --file {file}",
    he: "נכתב אל {file}. ערכו והחזירו: commonshelf draft edit {draft} --file {file}",
    es: "Escrito en {file}. Edítelo y devuélvalo: commonshelf draft edit {draft} --file {file}",
  },
  published: {
    en: "Signed and published: {statement}. The draft says from which state.",
    he: "נחתם ופורסם: {statement}. הטיוטה אומרת מאיזה מצב.",
    es: "Firmado y publicado: {statement}. El borrador dice desde qué estado.",
  },
  none: { en: "No drafts yet.", he: "אין עדיין טיוטות.", es: "Todavía no hay borradores." },
  draft: { en: "draft", he: "טיוטה", es: "borrador" },
  form: { en: "form", he: "סוג", es: "forma" },
  title: { en: "title", he: "כותרת", es: "título" },
  participants: { en: "participants", he: "משתתפים", es: "participantes" },
  standing: { en: "standing", he: "מעמד", es: "situación" },
  by: { en: "by", he: "מאת", es: "de" },
  at: { en: "at", he: "בשעה", es: "fecha" },
  change: { en: "change", he: "שינוי", es: "cambio" },
  via: { en: "came from", he: "הגיע מאת", es: "llegó de" },
  touched: { en: "what", he: "מה", es: "qué" },
  wroteWhat: { en: "Who wrote what:", he: "מי כתב מה:", es: "Quién escribió qué:" },
  comments: { en: "Comments:", he: "הערות:", es: "Comentarios:" },
  conflict: {
    en: "Set by several at the same time: {path}: {values}",
    he: "נקבע בידי כמה בו־זמנית: {path}: {values}",
    es: "Fijado por varios a la vez: {path}: {values}",
  },
  notOnlyOurs: {
    en: "A draft is shared words, no statement: nobody has signed it and it counts nowhere.",
    he: "טיוטה היא מילים משותפות ולא הצהרה: איש לא חתם עליה והיא אינה נחשבת בשום מקום.",
    es: "Un borrador son palabras compartidas, no una declaración: nadie lo ha firmado y no cuenta en ningún sitio.",
  },
  wasPublished: {
    en: "Published: {statement}",
    he: "פורסם: {statement}",
    es: "Publicado: {statement}",
  },
})

/** Help of `draft`. */
export const draftHelp = catalogue({
  draft: {
    en: "texts that several parties edit before anybody signs",
    he: "טקסטים שכמה צדדים עורכים לפני שמישהו חותם",
    es: "textos que varias partes editan antes de que nadie firme",
  },
  create: {
    en: "begin a draft and share it",
    he: "התחלת טיוטה ושיתופה",
    es: "empieza un borrador y lo comparte",
  },
  form: { en: "what it is to become", he: "למה היא מיועדת", es: "en qué se convertirá" },
  title: { en: "what it is called", he: "איך היא נקראת", es: "cómo se llama" },
  with: {
    en: "who shares it: SCIDs or names",
    he: "מי שותף לה: מזהי SCID או שמות",
    es: "con quién se comparte: SCID o nombres",
  },
  without: { en: "who shares it no longer", he: "מי אינו שותף לה עוד", es: "con quién ya no se comparte" },
  from: {
    en: "a JSON file with what it is to hold at first",
    he: "קובץ JSON עם תוכנה ההתחלתי",
    es: "un archivo JSON con lo que contendrá al principio",
  },
  list: {
    en: "the drafts that this node takes part in, or did",
    he: "הטיוטות שהצומת הזה משתתף בהן, או השתתף",
    es: "los borradores en los que este nodo participa o participó",
  },
  id: {
    en: "its identifier, the beginning of it, or its title",
    he: "המזהה שלה, תחילתו, או כותרתה",
    es: "su identificador, el comienzo de este, o su título",
  },
  show: {
    en: "one draft: what it holds, who wrote what, comments",
    he: "טיוטה אחת: מה יש בה, מי כתב מה, הערות",
    es: "un borrador: lo que contiene, quién escribió qué, comentarios",
  },
  heads: {
    en: "as it was at these changes, instead of now",
    he: "כפי שהייתה בשינויים האלה, ולא עכשיו",
    es: "como era en estos cambios, en lugar de ahora",
  },
  edit: {
    en: "change a draft; what others write at the same time stays",
    he: "שינוי טיוטה; מה שאחרים כותבים בו־זמנית נשאר",
    es: "cambia un borrador; lo que otros escriben a la vez se conserva",
  },
  file: {
    en: "an edited export of the draft, or with --text the new text",
    he: "ייצוא ערוך של הטיוטה, או עם --text הטקסט החדש",
    es: "una exportación editada del borrador o, con --text, el texto nuevo",
  },
  set: {
    en: "set what stands at a path, such as validFrom=2026-03-01T00:00:00Z; JSON or a plain text",
    he: "קביעת מה שעומד בנתיב, כמו validFrom=2026-03-01T00:00:00Z; JSON או טקסט רגיל",
    es: "fija lo que está en una ruta, como validFrom=2026-03-01T00:00:00Z; JSON o texto simple",
  },
  text: {
    en: "the path of a text that --file holds anew, such as text.en.text",
    he: "הנתיב של טקסט שהקובץ --file מכיל מחדש, כמו text.en.text",
    es: "la ruta de un texto que --file contiene de nuevo, como text.en.text",
  },
  comment: {
    en: "say something beside a draft",
    he: "הערה לצד טיוטה",
    es: "dice algo junto a un borrador",
  },
  commentText: { en: "what to say", he: "מה לומר", es: "qué decir" },
  on: {
    en: "the path of what it is about",
    he: "הנתיב של מה שההערה עליו",
    es: "la ruta de aquello de lo que trata",
  },
  share: {
    en: "change who shares a draft, as its owner",
    he: "שינוי השותפים לטיוטה, כבעליה",
    es: "cambia con quién se comparte un borrador, como quien lo posee",
  },
  leave: {
    en: "take no part in a draft any more",
    he: "הפסקת ההשתתפות בטיוטה",
    es: "deja de participar en un borrador",
  },
  close: {
    en: "end a draft, as its owner: it can be read and not changed",
    he: "סגירת טיוטה, כבעליה: אפשר לקרוא ולא לשנות",
    es: "cierra un borrador, como quien lo posee: se puede leer y no cambiar",
  },
  history: {
    en: "who changed what in a draft, and when",
    he: "מי שינה מה בטיוטה, ומתי",
    es: "quién cambió qué en un borrador, y cuándo",
  },
  export: {
    en: "the plain JSON of a draft, with the state that it comes from",
    he: "ה־JSON הפשוט של טיוטה, עם המצב שממנו הוא בא",
    es: "el JSON simple de un borrador, con el estado del que viene",
  },
  replaces: {
    en: "the own note that it is a new version of",
    he: "הרשימה שלנו שזו גרסה חדשה שלה",
    es: "la nota propia de la que es una versión nueva",
  },
  into: { en: "a new file for it", he: "קובץ חדש בשבילה", es: "un archivo nuevo para él" },
  publish: {
    en: "sign what a draft holds and publish it: a metric, a letter or a note",
    he: "חתימה על מה שיש בטיוטה ופרסומו: מדד, מכתב או רשימת מחקר",
    es: "firma lo que contiene un borrador y lo publica: una métrica, una carta o una nota",
  },
})

import { catalogue } from "./catalogue.ts"

/** What `doctor` finds, and what to do. */
export const doctorSays = catalogue({
  nodeTooOld: {
    en: "Node {version} is too old.",
    he: "Node {version} ישן מדי.",
    es: "Node {version} es demasiado antiguo.",
  },
  installNode: {
    en: "Install Node 20.19 or newer.",
    he: "התקינו Node 20.19 או חדש יותר.",
    es: "Instale Node 20.19 o posterior.",
  },
  newerNode: {
    en: "Install a newer Node; nothing else has to change.",
    he: "התקינו Node חדש יותר; דבר אחר אינו צריך להשתנות.",
    es: "Instale un Node más nuevo; no hay que cambiar nada más.",
  },
  nodeUnsupported: {
    en: "Node {version} gets no more security fixes since {end}.",
    he: "Node {version} אינו מקבל עוד תיקוני אבטחה מאז {end}.",
    es: "Node {version} no recibe arreglos de seguridad desde {end}.",
  },
  node: { en: "Node {version}.", he: "Node {version}.", es: "Node {version}." },
  makeRoom: {
    en: "Make room: a full disk loses nothing, and stores nothing either.",
    he: "פנו מקום: דיסק מלא אינו מאבד דבר, וגם אינו שומר דבר.",
    es: "Haga sitio: un disco lleno no pierde nada, y tampoco guarda nada.",
  },
  onlyFree: {
    en: "Only {free} MiB are free.",
    he: "רק {free} MiB פנויים.",
    es: "Solo hay {free} MiB libres.",
  },
  free: { en: "{free} MiB are free.", he: "{free} MiB פנויים.", es: "Hay {free} MiB libres." },
  homeClosed: {
    en: "The home may not be read and written.",
    he: "אין רשות לקרוא ולכתוב בבית.",
    es: "La carpeta no se puede leer y escribir.",
  },
  chown: {
    en: "chown and chmod u+rwx {root}",
    he: "chown ו־chmod u+rwx {root}",
    es: "chown y chmod u+rwx {root}",
  },
  ownerOnly: {
    en: "Only its owner may enter the home.",
    he: "רק הבעלים רשאי להיכנס לבית.",
    es: "Solo quien es dueño puede entrar en la carpeta.",
  },
  othersEnter: {
    en: "Others may enter the home.",
    he: "אחרים רשאים להיכנס לבית.",
    es: "Otros pueden entrar en la carpeta.",
  },
  chmodHome: { en: "chmod 700 {root}", he: "chmod 700 {root}", es: "chmod 700 {root}" },
  othersReadKeys: {
    en: "Others may read the keys.",
    he: "אחרים רשאים לקרוא את המפתחות.",
    es: "Otros pueden leer las claves.",
  },
  chmodKeys: { en: "chmod -R go= {keys}", he: "chmod -R go= {keys}", es: "chmod -R go= {keys}" },
  seedToPaper: {
    en: "Move keys/recovery.json to paper or to a stick that lies elsewhere.",
    he: "העבירו את keys/recovery.json לנייר או להתקן נייד שנמצא במקום אחר.",
    es: "Pase keys/recovery.json a papel o a una memoria que esté en otro sitio.",
  },
  seedHere: {
    en: "The recovery seed lies on this computer.",
    he: "זרע השחזור נמצא במחשב הזה.",
    es: "La semilla de recuperación está en este equipo.",
  },
  ownerReadsKeys: {
    en: "Only their owner may read the keys.",
    he: "רק הבעלים רשאי לקרוא את המפתחות.",
    es: "Solo quien es dueño puede leer las claves.",
  },
  noPorts: { en: "No port is fixed yet.", he: "עדיין לא נקבע פורט.", es: "Aún no hay ningún puerto fijado." },
  portsFree: { en: "Its ports are free.", he: "הפורטים שלו פנויים.", es: "Sus puertos están libres." },
  stopOther: {
    en: "Stop what uses it, or serve on another: --http, --sync.",
    he: "עצרו את מה שמשתמש בו, או השתמשו באחר: --http, --sync.",
    es: "Detenga lo que lo usa, o sirva en otro: --http, --sync.",
  },
  portTaken: {
    en: "Port {ports} of last time is in use by another program.",
    he: "פורט {ports} של הפעם הקודמת בשימוש של תוכנה אחרת.",
    es: "El puerto {ports} de la última vez lo usa otro programa.",
  },
  filesWhole: { en: "All files are whole.", he: "כל הקבצים שלמים.", es: "Todos los archivos están enteros." },
  damaged: { en: "{details}.", he: "פגום: {details}.", es: "Dañado: {details}." },
  stopRepair: {
    en: "Stop the node, then: commonshelf repair",
    he: "עצרו את הצומת, ואז: commonshelf repair",
    es: "Detenga el nodo, y después: commonshelf repair",
  },
  maySign: { en: "This device may sign.", he: "המכשיר הזה רשאי לחתום.", es: "Este equipo puede firmar." },
  sealed: {
    en: "The node serves without the passphrase that seals its key: it signs no checkpoints, so others do not learn from it what was here when.",
    he: "הצומת פועל בלי משפט הסיסמה שנועל את המפתח שלו: הוא אינו חותם על נקודות ביקורת, ולכן אחרים אינם לומדים ממנו מה היה כאן ומתי.",
    es: "El nodo está en servicio sin la frase de paso que sella su clave: no firma puntos de control, y otros no saben por él qué estaba aquí y cuándo.",
  },
  serveUnsealed: {
    en: "End it, and start it with the passphrase in a file: commonshelf serve --passphrase-file FILE",
    he: "סיימו אותו, והפעילו אותו עם משפט הסיסמה בקובץ: commonshelf serve --passphrase-file FILE",
    es: "Deténgalo y póngalo en servicio con la frase de paso en un archivo: commonshelf serve --passphrase-file FILE",
  },
  untilInStep: {
    en: "commonshelf serve, until a peer is in step.",
    he: "commonshelf serve, עד שעמית יהיה מסונכרן.",
    es: "commonshelf serve, hasta que un par esté al día.",
  },
  enrolDevice: {
    en: "Enrol the key of this device with the recovery words: commonshelf key device shows its code, commonshelf key enrol CODE --words-file FILE takes it.",
    he: "רשמו את המפתח של המכשיר הזה בעזרת מילות השחזור: commonshelf key device מראה את הקוד שלו, commonshelf key enrol CODE --words-file FILE רושם אותו.",
    es: "Inscriba la clave de este equipo con las palabras de recuperación: commonshelf key device muestra su código, commonshelf key enrol CODE --words-file FILE lo inscribe.",
  },
  cannotSign: {
    en: "This home cannot sign.",
    he: "הבית הזה אינו יכול לחתום.",
    es: "Esta carpeta no puede firmar.",
  },
  setClock: {
    en: "Set the clock of this computer, best by the network: timedatectl set-ntp true",
    he: "כוונו את השעון של המחשב הזה, רצוי דרך הרשת: timedatectl set-ntp true",
    es: "Ponga en hora este equipo, mejor por la red: timedatectl set-ntp true",
  },
  clockBack: {
    en: "The clock was set back: this node's last statement is of the future.",
    he: "השעון הוזז לאחור: ההצהרה האחרונה של הצומת הזה היא מן העתיד.",
    es: "El reloj se atrasó: la última declaración de este nodo es del futuro.",
  },
  noPeerTime: {
    en: "No peer has told its time yet.",
    he: "אף עמית לא אמר עדיין את השעה שלו.",
    es: "Ningún par ha dicho aún su hora.",
  },
  clockAgrees: {
    en: "The clock agrees with the peers'.",
    he: "השעון תואם לזה של העמיתים.",
    es: "El reloj coincide con el de los pares.",
  },
  clockBehind: {
    en: "The clock is {minutes} minutes behind the peers'.",
    he: "השעון מפגר ב־{minutes} דקות אחרי זה של העמיתים.",
    es: "El reloj va {minutes} minutos por detrás del de los pares.",
  },
  clockAhead: {
    en: "The clock is {minutes} minutes ahead of the peers'.",
    he: "השעון מקדים ב־{minutes} דקות את זה של העמיתים.",
    es: "El reloj va {minutes} minutos por delante del de los pares.",
  },
  noPeers: {
    en: "There are no peers: nobody else holds a copy.",
    he: "אין עמיתים: איש אחר אינו מחזיק עותק.",
    es: "No hay pares: nadie más tiene una copia.",
  },
  inviteCreate: {
    en: "commonshelf invite create",
    he: "commonshelf invite create",
    es: "commonshelf invite create",
  },
  notServing: {
    en: "The node does not serve, so it meets no peer.",
    he: "הצומת אינו בשירות, ולכן אינו פוגש עמיתים.",
    es: "El nodo no está en servicio, así que no encuentra a ningún par.",
  },
  serve: { en: "commonshelf serve", he: "commonshelf serve", es: "commonshelf serve" },
  inStep: {
    en: "In step with all {count} peers.",
    he: "מסונכרן עם כל {count} העמיתים.",
    es: "Al día con los {count} pares.",
  },
  waitAsk: {
    en: "Wait a minute; if it stays, ask them whether they serve.",
    he: "המתינו דקה; אם זה נמשך, שאלו אותם אם הם בשירות.",
    es: "Espere un minuto; si sigue, pregúnteles si están en servicio.",
  },
  notInStep: {
    en: "Not in step with {names}.",
    he: "לא מסונכרן עם {names}.",
    es: "No está al día con {names}.",
  },
  nothingRefused: { en: "Nothing was refused.", he: "דבר לא נדחה.", es: "No se rechazó nada." },
  refused: {
    en: "{count} items were refused.",
    he: "{count} פריטים נדחו.",
    es: "Se rechazaron {count} elementos.",
  },
  quarantineList: {
    en: "commonshelf quarantine list",
    he: "commonshelf quarantine list",
    es: "commonshelf quarantine list",
  },
  backupElsewhere: {
    en: "commonshelf backup FOLDER, on a disk that lies elsewhere; every night is best.",
    he: "commonshelf backup FOLDER, בדיסק שנמצא במקום אחר; רצוי בכל לילה.",
    es: "commonshelf backup FOLDER, en un disco que esté en otro sitio; mejor cada noche.",
  },
  noBackup: { en: "There is no backup yet.", he: "אין עדיין גיבוי.", es: "Todavía no hay copia." },
  backupAge: {
    en: "The last backup is {days} days old.",
    he: "הגיבוי האחרון בן {days} ימים.",
    es: "La última copia tiene {days} días.",
  },
  restoreCheck: {
    en: "commonshelf restore BACKUP --check",
    he: "commonshelf restore BACKUP --check",
    es: "commonshelf restore BACKUP --check",
  },
  neverChecked: {
    en: "No backup was ever checked.",
    he: "אף גיבוי לא נבדק מעולם.",
    es: "Nunca se comprobó ninguna copia.",
  },
  lastCheck: {
    en: "The last check of a backup was {days} days ago.",
    he: "הבדיקה האחרונה של גיבוי הייתה לפני {days} ימים.",
    es: "La última comprobación de una copia fue hace {days} días.",
  },
  checked: {
    en: "A backup was checked {days} days ago.",
    he: "גיבוי נבדק לפני {days} ימים.",
    es: "Se comprobó una copia hace {days} días.",
  },
  noPurchases: {
    en: "This party publishes no purchases.",
    he: "הצד הזה אינו מפרסם קניות.",
    es: "Esta parte no publica compras.",
  },
  rules: {
    en: "A published figure stands for {k} members or more, {sensitive} where it is sensitive.",
    he: "מספר שמתפרסם עומד במקום {k} חברים או יותר, {sensitive} כשהוא רגיש.",
    es: "Una cifra publicada representa a {k} miembros o más, {sensitive} si es delicada.",
  },
  lookAtProxy: {
    en: "Look at the proxy before the node: deploy/caddy/Caddyfile is one that works.",
    he: "בדקו את המתווך שלפני הצומת: deploy/caddy/Caddyfile הוא אחד שפועל.",
    es: "Mire el proxy delante del nodo: deploy/caddy/Caddyfile es uno que funciona.",
  },
  pageUnreachable: {
    en: "The page cannot be reached: {detail}.",
    he: "לא ניתן להגיע לדף: {detail}.",
    es: "No se puede llegar a la página: {detail}.",
  },
  pageAnswers: {
    en: "The page answers with {status}.",
    he: "הדף עונה {status}.",
    es: "La página responde {status}.",
  },
  pageSecure: {
    en: "The page is there, and a phone trusts it.",
    he: "הדף שם, וטלפון בוטח בו.",
    es: "La página está, y un teléfono confía en ella.",
  },
  pageInsecure: {
    en: "The page is there without TLS: phones let it keep nothing.",
    he: "הדף שם בלי TLS: טלפונים אינם מניחים לו לשמור דבר.",
    es: "La página está sin TLS: los teléfonos no le dejan guardar nada.",
  },
  passWebSockets: {
    en: "Let the proxy pass WebSockets on: deploy/caddy/Caddyfile does.",
    he: "הניחו למתווך להעביר WebSockets: כך עושה deploy/caddy/Caddyfile.",
    es: "Deje que el proxy pase WebSockets: deploy/caddy/Caddyfile lo hace.",
  },
  peersThrough: {
    en: "Peers get through to the node.",
    he: "עמיתים מגיעים אל הצומת.",
    es: "Los pares llegan al nodo.",
  },
  peersNotThrough: {
    en: "Peers do not get through: {detail}.",
    he: "עמיתים אינם מגיעים: {detail}.",
    es: "Los pares no llegan: {detail}.",
  },
  answersWith: { en: "it answers with {status}", he: "הוא עונה {status}", es: "responde {status}" },
  program: { en: "commonshelf {version}.", he: "commonshelf {version}.", es: "commonshelf {version}." },
  fileWhole: { en: "{file} is whole.", he: "{file} שלם.", es: "{file} está entero." },
  fileDamaged: { en: "{detail}.", he: "{detail}.", es: "{detail}." },
  repairDryRun: {
    en: "commonshelf repair --dry-run",
    he: "commonshelf repair --dry-run",
    es: "commonshelf repair --dry-run",
  },
  status: { en: "commonshelf status", he: "commonshelf status", es: "commonshelf status" },
})

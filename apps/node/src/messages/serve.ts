import { catalogue } from "./catalogue.ts"

/** What is said about serve. */
export const serveSays = catalogue({
  badAddress: {
    en: "{option} {text}: expected host:port, such as 127.0.0.1:8080 or 127.0.0.1:0.",
    he: "{option} {text}: צריך להיות host:port, למשל 127.0.0.1:8080 או 127.0.0.1:0.",
    es: "{option} {text}: se espera host:port, como 127.0.0.1:8080 o 127.0.0.1:0.",
  },
  portInUse: {
    en: "{option}: port {port} of {host} is in use by another program.",
    he: "{option}: פורט {port} של {host} בשימוש של תוכנה אחרת.",
    es: "{option}: el puerto {port} de {host} lo usa otro programa.",
  },
  choosePort: {
    en: "Choose another, or let the node choose: {option} {host}:0",
    he: "בחרו אחר, או תנו לצומת לבחור: {option} {host}:0",
    es: "Elija otro, o deje elegir al nodo: {option} {host}:0",
  },
  badSyncUrl: {
    en: "--sync-url {text}: expected ws://… or wss://….",
    he: "--sync-url {text}: צריך להיות ws://… או wss://….",
    es: "--sync-url {text}: se espera ws://… o wss://….",
  },
  pageAt: {
    en: "The page: {url}   Ctrl-C ends.",
    he: "הדף: {url}   Ctrl-C מסיים.",
    es: "La página: {url}   Ctrl-C termina.",
  },
})

/** Help of the commands about serve. */
export const serveHelp = catalogue({
  serve: {
    en: "serve this node: its page, its API, its peers; until Ctrl-C",
    he: "הפעלת הצומת הזה: הדף, ה־API, העמיתים; עד Ctrl-C",
    es: "pone este nodo en servicio: su página, su API, sus pares; hasta Ctrl-C",
  },
  http: {
    en: "where the page and the API are (default: serve.http, else 127.0.0.1:0)",
    he: "היכן הדף וה־API (ברירת מחדל: serve.http, אחרת 127.0.0.1:0)",
    es: "dónde están la página y la API (por defecto: serve.http, si no 127.0.0.1:0)",
  },
  sync: {
    en: "where other nodes call (default: serve.sync, else 127.0.0.1:0)",
    he: "לאן צמתים אחרים פונים (ברירת מחדל: serve.sync, אחרת 127.0.0.1:0)",
    es: "dónde llaman otros nodos (por defecto: serve.sync, si no 127.0.0.1:0)",
  },
  syncUrl: {
    en: "the ws:// or wss:// address that invites name, where a proxy stands before the node",
    he: "כתובת ws:// או wss:// שהזמנות מציינות, כשמתווך עומד לפני הצומת",
    es: "la dirección ws:// o wss:// que nombran las invitaciones, si hay un proxy delante del nodo",
  },
  admin: {
    en: "where health and metrics have a port of their own; none without",
    he: "היכן לבריאות ולמדידות יש פורט משלהן; בלי זה אין",
    es: "dónde la salud y las mediciones tienen puerto propio; sin esto, ninguno",
  },
  log: {
    en: "how to log (json where a service manager listens)",
    he: "איך לרשום ביומן (json כשמנהל שירותים מקשיב)",
    es: "cómo registrar (json donde escucha un gestor de servicios)",
  },
  logLevel: { en: "what to log", he: "מה לרשום ביומן", es: "qué registrar" },
  demo: {
    en: "say on the page that the data are invented",
    he: "לומר בדף שהנתונים מומצאים",
    es: "decir en la página que los datos son inventados",
  },
  demonstration: {
    en: "thirteen nodes on this computer with invented data; nothing leaves it",
    he: "שלושה־עשר צמתים במחשב הזה עם נתונים מומצאים; דבר אינו יוצא ממנו",
    es: "trece nodos en este equipo con datos inventados; nada sale de él",
  },
  open: {
    en: "open the member's page in a browser",
    he: "פתיחת דף החבר בדפדפן",
    es: "abre la página del miembro en un navegador",
  },
})

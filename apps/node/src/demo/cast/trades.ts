import type { LanguageText } from "@commonshelf/documents"
import { wording } from "../../story/cast/wording.ts"

/** A trade, the word for it beside the name of a place, and what it makes. */
export interface Trade {
  readonly en: string
  readonly he: string
  readonly es: string
  readonly goods: readonly Good[]
  /** What it sells is a single ingredient. */
  readonly single: boolean
}

/** A kind of product, with its place in the tree of categories: the words of the till where it has them. */
export interface Good {
  readonly name: LanguageText
  readonly category: readonly string[]
}

/** A trade that mixes ingredients. */
function maker(en: string, he: string, es: string, ...goods: readonly Good[]): Trade {
  return { en, he, es, goods, single: false }
}

/** A trade that sells what it grows. */
function grower(en: string, he: string, es: string, ...goods: readonly Good[]): Trade {
  return { en, he, es, goods, single: true }
}

function good(path: string, en: string, he: string, es: string): Good {
  return { name: wording(en, he, es), category: path.split(" > ") }
}

export const TRADES: readonly Trade[] = [
  maker(
    "Dairy",
    "מחלבת",
    "Lechería",
    good("Food > Dairy > Cheese > Soft cheese", "Soft cheese", "גבינה רכה", "Queso fresco"),
    good("Food > Dairy > Milk > Fresh milk", "Fresh milk", "חלב טרי", "Leche fresca"),
    good("Food > Dairy > Yoghurt and cream > Yoghurt", "Yoghurt", "יוגורט", "Yogur"),
  ),
  maker(
    "Goat Farm",
    "חוות העיזים",
    "Granja de cabras",
    good(
      "Food > Dairy > Cheese > Hard cheese",
      "Hard goat cheese",
      "גבינת עיזים קשה",
      "Queso curado de cabra",
    ),
    good("Food > Dairy > Yoghurt and cream > Yoghurt", "Goat yoghurt", "יוגורט עיזים", "Yogur de cabra"),
  ),
  maker(
    "Creamery",
    "מחלבת השמנת",
    "Mantequería",
    good("Food > Dairy > Butter > Butter", "Butter", "חמאה", "Mantequilla"),
    good("Food > Dairy > Yoghurt and cream > Cream", "Sour cream", "שמנת חמוצה", "Nata agria"),
    good("Food > Dairy > Cheese > Hard cheese", "Aged cheese", "גבינה מיושנת", "Queso añejo"),
  ),
  grower(
    "Hen Farm",
    "לול",
    "Granja avícola",
    good("Food > Eggs > Free-range eggs", "Free-range eggs", "ביצי חופש", "Huevos camperos"),
  ),
  grower(
    "Gardens",
    "משק הירק",
    "Huerta",
    good("Food > Fruit and vegetables > Vegetables > Tomatoes", "Tomatoes", "עגבניות", "Tomates"),
    good("Food > Fruit and vegetables > Vegetables > Cucumbers", "Cucumbers", "מלפפונים", "Pepinos"),
    good("Food > Fruit and vegetables > Leaves > Lettuce", "Lettuce", "חסה", "Lechuga"),
  ),
  grower(
    "Orchard",
    "מטעי",
    "Frutales",
    good("Food > Fruit and vegetables > Fruit > Apples", "Apples", "תפוחים", "Manzanas"),
    good("Food > Fruit and vegetables > Fruit > Oranges", "Oranges", "תפוזים", "Naranjas"),
  ),
  maker(
    "Bakery",
    "מאפיית",
    "Panadería",
    good("Food > Bakery > Bread > Wholegrain bread", "Rye bread", "לחם שיפון", "Pan de centeno"),
    good("Food > Bakery > Bread > White bread", "White loaf", "לחם לבן", "Pan blanco"),
    good("Food > Bakery > Pastry > Biscuits", "Oat biscuits", "עוגיות שיבולת שועל", "Galletas de avena"),
  ),
  maker(
    "Mill",
    "טחנת",
    "Molino",
    good("Food > Dry goods > Grains > Flour", "Wholemeal flour", "קמח מלא", "Harina integral"),
    good("Food > Dry goods > Grains > Pasta", "Pasta", "פסטה", "Pasta"),
  ),
  grower(
    "Pulse Growers",
    "מגדלי הקטניות",
    "Legumbres",
    good("Food > Dry goods > Pulses and seeds > Lentils", "Lentils", "עדשים", "Lentejas"),
    good("Food > Dry goods > Pulses and seeds > Chickpeas", "Chickpeas", "חומוס יבש", "Garbanzos"),
  ),
  maker(
    "Olive Press",
    "בית הבד",
    "Almazara",
    good("Food > Dry goods > Oil and vinegar > Olive oil", "Olive oil", "שמן זית", "Aceite de oliva"),
    good("Food > Dry goods > Tins and jars > Pickles", "Pickled olives", "זיתים כבושים", "Aceitunas"),
  ),
  maker(
    "Preserves",
    "מטבח השימורים",
    "Conservas",
    good("Food > Dry goods > Tins and jars > Jam", "Fig jam", "ריבת תאנים", "Mermelada de higos"),
    good(
      "Food > Dry goods > Tins and jars > Tomato paste",
      "Tomato paste",
      "רסק עגבניות",
      "Concentrado de tomate",
    ),
  ),
  maker(
    "Roastery",
    "בית הקלייה",
    "Tostadero",
    good("Food > Drinks > Hot drinks > Coffee", "Ground coffee", "קפה טחון", "Café molido"),
    good("Food > Drinks > Hot drinks > Tea", "Verbena tea", "תה לואיזה", "Infusión de hierbaluisa"),
  ),
  maker(
    "Soap Works",
    "בית הסבון",
    "Jabonería",
    good("Household > Body care > Soap", "Laurel soap", "סבון דפנה", "Jabón de laurel"),
    good("Household > Cleaning > Dish soap", "Dish soap", "סבון כלים", "Lavavajillas"),
  ),
]

/** Places that are on no map, in Latin letters and in Hebrew ones. */
export const PLACES: readonly (readonly [latin: string, hebrew: string])[] = [
  ["Amberfold", "אמברפולד"],
  ["Brindlewick", "ברינדלוויק"],
  ["Quillmere", "קווילמיר"],
  ["Tansybrook", "טנזיברוק"],
  ["Dapplecombe", "דאפלקום"],
  ["Saltlark", "סולטלארק"],
  ["Windlemoor", "וינדלמור"],
  ["Marrowby", "מארובי"],
  ["Larkenfield", "לארקנפילד"],
  ["Fernwhistle", "פרנוויסל"],
  ["Hazelthwaite", "הייזלתווייט"],
  ["Mossgarth", "מוסגארת"],
  ["Thimbleford", "תימבלפורד"],
  ["Plumbarrow", "פלאמבארו"],
  ["Otterstow", "אוטרסטו"],
  ["Cloverhithe", "קלוברהייד"],
  ["Sorrelgate", "סורלגייט"],
]

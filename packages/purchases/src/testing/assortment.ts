import { seededRandom } from "./random.ts"

/** A product of the invented shop. */
export interface ShopProduct {
  /** A GTIN-13 of GS1's range for examples (952), or the shop's own number for what is sold loose. */
  readonly code: string
  readonly name: string
  readonly department: string
  readonly category: string
  readonly type: string
  readonly brand: string
  /** "kg" for what is weighed. */
  readonly unit: "piece" | "kg"
  /** Minor units of the currency for one piece or one kg. */
  readonly price: number
  /** How often a household buys of the type in a week. */
  readonly perWeek: number
}

// Type | price of a piece or a kg in minor units | how often a household buys in a week | kinds, or kg for loose goods.
const TREE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "Dairy and eggs": {
    Milk: ["Fresh milk|690|1.2|1 L,2 L", "Plant drinks|1190|0.5|oat 1 L,soy 1 L,almond 1 L"],
    "Yoghurt and cream": ["Yoghurt|520|0.9|plain,goat,strawberry", "Cream|760|0.3|sweet,sour"],
    Cheese: ["Soft cheese|1250|0.7|5 %,9 %,labneh", "Hard cheese|2480|0.4|emek,cheddar,gouda"],
    Eggs: ["Free-range eggs|1690|0.6|6,12", "Organic eggs|2390|0.3|6,12"],
    Butter: ["Butter|990|0.3|salted,unsalted"],
  },
  "Fruit and vegetables": {
    Vegetables: ["Tomatoes|790|1.0|kg", "Cucumbers|690|0.9|kg", "Peppers|990|0.6|kg", "Carrots|550|0.5|kg"],
    "Roots and onions": ["Potatoes|490|0.6|kg", "Onions|450|0.6|kg", "Beetroot|620|0.2|kg"],
    Leaves: ["Lettuce|650|0.5|head,hearts", "Herbs|450|0.5|parsley,coriander,mint,dill"],
    Fruit: ["Apples|1090|0.6|kg", "Oranges|690|0.5|kg", "Bananas|790|0.8|kg", "Grapes|1490|0.2|kg"],
  },
  Bakery: {
    Bread: [
      "Wholegrain bread|1490|0.8|rye,spelt,seeded",
      "White bread|990|0.5|sliced,loaf",
      "Pitas|890|0.5|10,6",
    ],
    Pastry: ["Cakes|2290|0.2|carrot,chocolate,yeast", "Biscuits|1290|0.4|oat,tahini,ginger"],
  },
  "Dry goods": {
    Grains: [
      "Rice|1290|0.3|round,brown,basmati",
      "Pasta|690|0.5|spaghetti,penne,wholegrain",
      "Flour|750|0.3|white,whole,spelt",
    ],
    "Pulses and seeds": [
      "Lentils|990|0.3|red,green,black",
      "Chickpeas|890|0.3|dry,cooked",
      "Tahini|1890|0.3|raw,whole",
    ],
    "Oil and vinegar": ["Olive oil|4490|0.2|750 ml,2 L", "Vinegar|1190|0.1|apple,wine"],
    "Tins and jars": [
      "Tomato paste|590|0.3|small,large",
      "Pickles|990|0.2|cucumber,olives",
      "Jam|1590|0.2|fig,apricot",
    ],
    Breakfast: ["Muesli|2490|0.2|nuts,fruit", "Oats|890|0.3|fine,coarse"],
  },
  Drinks: {
    "Hot drinks": ["Coffee|3290|0.3|ground,beans,decaf", "Tea|1890|0.2|black,green,verbena"],
    "Cold drinks": ["Juice|1390|0.4|orange,apple,pomegranate", "Sparkling water|490|0.4|1.5 L,6 × 1.5 L"],
    "Beer and wine": ["Beer|1090|0.2|pale,dark", "Wine|4990|0.15|red,white"],
  },
  "Fish and alternatives": {
    Fish: ["Frozen fish|3990|0.2|tilapia,sole", "Tinned fish|1190|0.3|tuna,sardines"],
    "Plant protein": ["Tofu|1290|0.4|plain,smoked", "Hummus|990|0.6|plain,pine nuts"],
  },
  Household: {
    Cleaning: ["Dish soap|1190|0.2|lemon,neutral", "Laundry|3490|0.15|powder,liquid"],
    Paper: ["Toilet paper|2990|0.25|16,32", "Kitchen rolls|1890|0.15|4,8"],
    "Body care": ["Soap|890|0.2|olive,laurel", "Toothpaste|1590|0.15|mint,salt"],
    "First aid": ["Pregnancy tests|2990|0.01|one,two", "Plasters|1290|0.03|mixed"],
  },
}

// Nobody's: made up for the demonstration.
const BRANDS = [
  "Tel Almog",
  "Nahal Oren Farm",
  "Shibolim Coop",
  "Har Ilanit",
  "Beit Tavlin",
  "Even Sapir Mills",
  "Gan Rimonit",
  "Ma'ayan Kesem",
  "Lavi & Daughters",
  "Dolev Valley",
  "Ein Shoshan",
  "Kfar Zohara",
  "Yovelim",
  "Tamara's",
  "Alon Press",
  "Nof Carmelit",
]

/** The invented shop's products, about 400: always the same. */
export function assortment(): readonly ShopProduct[] {
  const random = seededRandom(952)
  const products: ShopProduct[] = []
  for (const [department, categories] of Object.entries(TREE)) {
    for (const [category, types] of Object.entries(categories)) {
      for (const text of types) {
        const [type = "", price = "0", perWeek = "0", kinds = ""] = text.split("|")
        const common = { department, category, type, perWeek: Number(perWeek) }
        const brands = [0, 1, 2].map((step) => BRANDS[(random.below(5) + step * 5) % BRANDS.length] ?? "")
        for (const kind of kinds.split(",")) {
          for (const brand of brands) {
            const number = products.length + 1
            products.push({
              ...common,
              brand,
              ...describe(type, kind, brand, number, Number(price), random.next()),
            })
          }
        }
      }
    }
  }
  return products
}

function describe(type: string, kind: string, brand: string, number: number, price: number, chance: number) {
  const weighed = kind === "kg"
  return {
    code: weighed ? String(4000 + number) : exampleGtin(number),
    name: `${brand} ${type.toLowerCase()} ${weighed ? "loose" : kind}`,
    unit: weighed ? ("kg" as const) : ("piece" as const),
    price: Math.round((price * (0.8 + 0.4 * chance)) / 10) * 10,
  }
}

/** A GTIN-13 of the range that GS1 keeps for examples. */
function exampleGtin(number: number): string {
  const digits = `952${String(number).padStart(9, "0")}`
  const sum = Array.from(digits, Number).reduce(
    (total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3),
    0,
  )
  return `${digits}${(10 - (sum % 10)) % 10}`
}

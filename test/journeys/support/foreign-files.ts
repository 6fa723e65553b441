import { writeFileSync } from "node:fs"
import { join } from "node:path"

/** Files for the converter of foreign claims. */
export interface ForeignFiles {
  readonly off: string
  readonly wikirate: string
  readonly methodology: readonly string[]
}

const PRODUCTS = `code,product_name,brands,categories
7290000000015,Soft cheese,"Meadow Dairy,Meadow","en:dairies,en:cheeses,fr:fromages"
00000758,Yoghurt,MEADOW DAIRY,"en:dairies,en:fermented-milk-products,en:yogurts"
41234567890,Rye bread,Stone Oven,"en:breads,en:rye-breads"
123,Pitas,Stone Oven,en:breads
124,Bagels,Stone Oven,
125,,Stone Oven,en:breads
126,Loose nuts,,en:nuts
123,Pitas again,Stone Oven,en:breads
x,Crackers,Stone Oven,en:breads
127,Very deep,Stone Oven,"en:a,en:b,en:c,en:d,en:e,en:f,en:g,en:h,en:i,en:j"
`

const ANSWERS = `designer,metric,company,year,value,source,answer_page
Walk On,Wage statement,Meadow Dairy plc,2020,Yes,,https://wikirate.org/Walk_On+Wage_statement+Meadow_Dairy_plc+2020
Walk On,Wage statement,Meadow Dairy plc,2020,No,,https://wikirate.org/Walk_On+Wage_statement+Meadow_Dairy_plc+2020
Walk On,Wage statement,HILL MILL LIMITED,2021,No,,https://wikirate.org/Walk_On+Wage_statement+HILL_MILL_LIMITED+2021
Walk On,Wage statement,Quiet Foods,2021,Unknown,,https://wikirate.org/Walk_On+Wage_statement+Quiet_Foods+2021
Walk On,Policies,Meadow Dairy plc,2020,"Hotline (all), Training",,https://wikirate.org/Walk_On+Policies+Meadow_Dairy_plc+2020
Walk On,Policies,HILL MILL LIMITED,2020,None of them,,https://wikirate.org/Walk_On+Policies+HILL_MILL_LIMITED+2020
Walk On,Policies,Quiet Foods,2020,Not Applicable,,https://wikirate.org/Walk_On+Policies+Quiet_Foods+2020
Walk On,Water score,Meadow Dairy plc,2021,7.5,,https://wikirate.org/Walk_On+Water_score+Meadow_Dairy_plc+2021
Walk On,Water score,HILL MILL LIMITED,someday,3,,https://wikirate.org/Walk_On+Water_score+HILL_MILL_LIMITED+2021
`

const METHODOLOGY = JSON.stringify([
  {
    url: "https://wikirate.org/Walk_On+Wage_statement.json",
    question: "Has the company published what it pays?",
    methodology: "Look for the statement on its page.",
  },
])

/** Invented files with the columns and the traps of the real ones. */
export function inventForeignFiles(folder: string): ForeignFiles {
  const files = {
    off: join(folder, "off.csv"),
    wikirate: join(folder, "answers.csv"),
    methodology: [join(folder, "methodology.json")],
  }
  writeFileSync(files.off, PRODUCTS)
  writeFileSync(files.wikirate, ANSWERS)
  writeFileSync(join(folder, "methodology.json"), METHODOLOGY)
  return files
}

import { describeSentences } from "@commonshelf/page/testing"
import { MESSAGES } from "./words.ts"

describeSentences(MESSAGES)

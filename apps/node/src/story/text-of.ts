import { z } from "zod"
import type { Output } from "../operations/operation.ts"

/** A digest or an id in an output. */
export const textOf = (output: Output, member: string): string => z.string().parse(output[member])

/**
 * Some of the official test vectors of SLIP-39 (satoshilabs/slips, python-shamir-mnemonic `vectors.json`, MIT), with the
 * passphrase `TREZOR`. An empty secret stands for shares that must be refused.
 */
export const SLIP39_VECTORS: readonly { title: string; shares: readonly string[]; secret: string }[] = [
  {
    title: "4. Basic sharing 2-of-3 (128 bits)",
    shares: [
      "shadow pistol academic always adequate wildlife fancy gross oasis cylinder mustang wrist rescue view short owner flip making coding armed",
      "shadow pistol academic acid actress prayer class unknown daughter sweater depict flip twice unkind craft early superior advocate guest smoking",
    ],
    secret: "b43ceb7e57a0ea8766221624d01b0864",
  },
  {
    title: "20. Valid mnemonic without sharing (256 bits)",
    shares: [
      "theory painting academic academic armed sweater year military elder discuss acne wildlife boring employer fused large satoshi bundle carbon diagnose anatomy hamster leaves tracks paces beyond phantom capital marvel lips brave detect luck",
    ],
    secret: "989baf9dcaad5b10ca33dfd8cc75e42477025dce88ae83e75a230086a0e00e92",
  },
  {
    title: "21. Mnemonic with invalid checksum (256 bits)",
    shares: [
      "theory painting academic academic armed sweater year military elder discuss acne wildlife boring employer fused large satoshi bundle carbon diagnose anatomy hamster leaves tracks paces beyond phantom capital marvel lips brave detect lunar",
    ],
    secret: "",
  },
  {
    title: "23. Basic sharing 2-of-3 (256 bits)",
    shares: [
      "humidity disease academic always aluminum jewelry energy woman receiver strategy amuse duckling lying evidence network walnut tactics forget hairy rebound impulse brother survive clothes stadium mailman rival ocean reward venture always armed unwrap",
      "humidity disease academic agency actress jacket gross physics cylinder solution fake mortgage benefit public busy prepare sharp friar change work slow purchase ruler again tricycle involve viral wireless mixture anatomy desert cargo upgrade",
    ],
    secret: "c938b319067687e990e05e0da0ecce1278f75ff58d9853f19dcaeed5de104aae",
  },
  {
    title: "33. Insufficient number of groups (256 bits, case 1)",
    shares: [
      "wildlife deal beard romp alcohol space mild usual clothes union nuclear testify course research heat listen task location thank hospital slice smell failure fawn helpful priest ambition average recover lecture process dough stadium",
    ],
    secret: "",
  },
  {
    title: "35. Threshold number of groups, but insufficient number of members in one group (256 bits)",
    shares: [
      "wildlife deal decision shadow analysis adjust bulb skunk muscle mandate obesity total guitar coal gravity carve slim jacket ruin rebuild ancestor numerous hour mortgage require herd maiden public ceiling pecan pickup shadow club",
      "wildlife deal beard romp alcohol space mild usual clothes union nuclear testify course research heat listen task location thank hospital slice smell failure fawn helpful priest ambition average recover lecture process dough stadium",
    ],
    secret: "",
  },
  {
    title: "38. Threshold number of groups and members in each group (256 bits, case 3)",
    shares: [
      "wildlife deal beard romp alcohol space mild usual clothes union nuclear testify course research heat listen task location thank hospital slice smell failure fawn helpful priest ambition average recover lecture process dough stadium",
      "wildlife deal acrobat romp anxiety axis starting require metric flexible geology game drove editor edge screw helpful have huge holy making pitch unknown carve holiday numb glasses survive already tenant adapt goat fangs",
    ],
    secret: "5385577c8cfc6c1a8aa0f7f10ecde0a3318493262591e78b8c14c6686167123b",
  },
  {
    title: "45. Extendable basic sharing 2-of-3 (256 bits)",
    shares: [
      "western apart academic always artist resident briefing sugar woman oven coding club ajar merit pecan answer prisoner artist fraction amount desktop mild false necklace muscle photo wealthy alpha category unwrap spew losing making",
      "western apart academic acid answer ancient auction flip image penalty oasis beaver multiple thunder problem switch alive heat inherit superior teaspoon explain blanket pencil numb lend punish endless aunt garlic humidity kidney observe",
    ],
    secret: "8dc652d6d6cd370d8c963141f6d79ba440300f25c467302c1d966bff8f62300d",
  },
]

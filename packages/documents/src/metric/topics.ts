/** The conformity topics of UNTP 0.6. */
export const UNTP_TOPICS: readonly string[] = [
  "environment.energy",
  "environment.emissions",
  "environment.water",
  "environment.waste",
  "environment.deforestation",
  "environment.biodiversity",
  "circularity.content",
  "circularity.design",
  "social.labour",
  "social.rights",
  "social.safety",
  "social.community",
  "governance.ethics",
  "governance.compliance",
  "governance.transparency",
]

/** The same, and one of our own that UNTP lacks: whether prices are reasonable. */
export const TOPICS: readonly string[] = [...UNTP_TOPICS, "economy.prices"]

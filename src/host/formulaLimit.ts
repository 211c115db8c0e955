/** Characters Excel takes in a formula, its `=` among them. */
export const FORMULA_LIMIT = 8_192;

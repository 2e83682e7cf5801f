/** What is read of a sheet that is too large to be read whole: more than any official table takes. */
export const BOUNDED_RANGE = "A1:CV20000";

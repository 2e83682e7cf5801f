/** What an organisation may set for its rules. Shares and rates are in percent. */
export interface Settings {
  /** A budget that differs from last year's by more than this needs a word of explanation. */
  readonly unexplainedChange: number;
  /** A rate that ought to be high, such as execution or completion, is absurd below this. */
  readonly leastRate: number;
}

export const defaultSettings: Settings = {
  unexplainedChange: 30,
  leastRate: 50,
};

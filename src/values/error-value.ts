/** What Excel shows where a formula cannot be calculated, standing anywhere in a text. */
export const ERROR_VALUE = /#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)/;

import { makeStyles, tokens, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Fonts that Windows, macOS and Linux have for Chinese stand behind Office's own. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', -apple-system, BlinkMacSystemFont, 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

export const themes: Readonly<Record<"light" | "dark", Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  // The theme's own red is too dark on its background for text of this size.
  dark: { ...webDarkTheme, colorStatusDangerForeground1: "#eb8a91", fontFamilyBase },
};

const focusVisible = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" };

/** Looks that several parts share. */
export const useShared = makeStyles({
  /** Told to screen readers only. */
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: "anywhere" },
  muted: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, paddingLeft: "18px" },
  /** A button of our own without a button's look. */
  plain: {
    appearance: "none",
    background: "none",
    border: "none",
    margin: 0,
    padding: 0,
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": focusVisible,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  focusTarget: { ":focus-visible": focusVisible, ":focus:not(:focus-visible)": { outlineStyle: "none" } },
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  /** The one of the status colours of danger that can be read on all our grounds, dark ones too. */
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  explained: { color: tokens.colorStatusSuccessForeground1 },
  trial: { color: tokens.colorNeutralForeground2 },
});

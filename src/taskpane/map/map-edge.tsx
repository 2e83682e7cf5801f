import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Edge, EdgeProps } from "@xyflow/react";
import type { ReactNode } from "react";
import type { TieState } from "../../reporting/relation-map/model";
import type { Route } from "./layout";

/** What a line between two tables shows. */
export type TieEdge = Edge<
  {
    readonly route: Route;
    readonly lines: readonly string[];
    readonly size: { readonly width: number; readonly height: number };
    readonly state: TieState;
    readonly isChosen: boolean;
  },
  "tie"
>;

const useStyles = makeStyles({
  line: { fill: "none", strokeWidth: "1.5px" },
  holds: { stroke: tokens.colorNeutralStrokeAccessible, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  fails: {
    stroke: tokens.colorStatusDangerForeground1,
    strokeWidth: "4px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  "not-checked": {
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: "5 4",
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  /** Wider than what is seen, so that it can be hit. */
  target: { fill: "none", stroke: "transparent", strokeWidth: "18px", cursor: "pointer" },
  label: { cursor: "pointer" },
  back: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  chosen: { stroke: tokens.colorBrandStroke1, strokeWidth: "2px", "@media (forced-colors: active)": { stroke: "Highlight" } },
  text: { fontSize: "12px", fill: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
  failing: { fill: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

const LINE_HEIGHT = 16;
const FIRST_LINE = 14;

/** A line between two tables: how their ties came out by colour, by stroke and by sign. */
export function TieLine({ data }: EdgeProps<TieEdge>): ReactNode {
  const styles = useStyles();
  if (!data) return null;
  const { route, lines, size, state, isChosen } = data;
  const path = smooth(route.points);
  const { x, y } = route.label;
  const top = y - size.height / 2;
  return (
    <>
      <path d={path} className={mergeClasses(styles.line, styles[state])} data-state={state} />
      <path d={path} className={styles.target} />
      <g className={styles.label}>
        <rect
          x={x - size.width / 2}
          y={top}
          width={size.width}
          height={size.height}
          rx={4}
          className={mergeClasses(styles.back, isChosen && styles.chosen)}
        />
        {lines.map((line, at) => (
          <text
            key={at}
            x={x}
            y={top + FIRST_LINE + at * LINE_HEIGHT}
            textAnchor="middle"
            className={mergeClasses(styles.text, state === "fails" && styles.failing)}
          >
            {`${line} `}
          </text>
        ))}
      </g>
    </>
  );
}

/** From point to point, upright at each, so that lines run across between the rows of boxes and not behind them. */
function smooth([first, ...rest]: Route["points"]): string {
  if (!first) return "";
  let last = first;
  const bends = rest.map((point) => {
    const middle = (last.y + point.y) / 2;
    const bend = `C ${last.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`;
    last = point;
    return bend;
  });
  return [`M ${first.x} ${first.y}`, ...bends].join(" ");
}

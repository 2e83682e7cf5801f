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
            key={line}
            x={x}
            y={top + FIRST_LINE + at * LINE_HEIGHT}
            textAnchor="middle"
            className={mergeClasses(styles.text, state === "fails" && styles.failing)}
          >
            {line}
          </text>
        ))}
      </g>
    </>
  );
}

/** A curve that bends towards each point between the first and the last. */
function smooth([first, ...rest]: Route["points"]): string {
  if (!first) return "";
  const bends = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1]!;
    const end = at === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q ${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  const last = rest.at(-1);
  return [`M ${first.x} ${first.y}`, ...bends, ...(bends.length === 0 && last ? [`L ${last.x} ${last.y}`] : [])].join(" ");
}

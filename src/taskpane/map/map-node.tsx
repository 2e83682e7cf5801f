import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Handle, Position, type Node, type NodeProps } from "@xyflow/react";
import type { ReactNode } from "react";
import type { SheetState } from "../../reporting/sheet-sign";
import { sheetSigns } from "../../reporting/sheet-sign";
import { useShared } from "../look";

/** What a table's box shows. */
export type TableNode = Node<
  {
    readonly name: string;
    readonly title: string;
    readonly below: readonly string[];
    readonly state: SheetState;
    readonly isChosen: boolean;
  },
  "table"
>;

const useStyles = makeStyles({
  node: {
    boxSizing: "border-box",
    width: "100%",
    height: "100%",
    display: "grid",
    gridTemplateColumns: "14px minmax(0, 1fr)",
    columnGap: "4px",
    alignContent: "center",
    padding: "4px 8px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
  },
  chosen: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 3,
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  below: {
    gridColumnStart: 2,
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  hidden: { visibility: "hidden" },
});

const LOOKS = {
  clean: "success",
  error: "error",
  warning: "warning",
  info: "info",
  notJudged: "warning",
  explained: "explained",
  blank: "trial",
} as const;

/** A table as a box: how its sheet came out, its short name, its sheet. */
export function TableBox({ data: { name, title, below, state, isChosen } }: NodeProps<TableNode>): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={mergeClasses(styles.node, isChosen && styles.chosen)} title={title}>
      <span className={shared[LOOKS[state]]}>{`${sheetSigns[state]} `}</span>
      <span className={styles.name}>{`${name} `}</span>
      {below.map((line) => (
        <span key={line} className={styles.below}>
          {`${line} `}
        </span>
      ))}
      <Handle type="target" position={Position.Top} isConnectable={false} className={styles.hidden} />
      <Handle type="source" position={Position.Bottom} isConnectable={false} className={styles.hidden} />
    </div>
  );
}

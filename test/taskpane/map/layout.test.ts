import { expect, test } from "@jest/globals";
import { check } from "../../../src/checking/check";
import { builtInPack } from "../../../src/pack/rule-pack";
import { readWorkbook } from "../../../src/reading/workbook";
import { relationMap, type RelationMap } from "../../../src/reporting/relation-map";
import { drawn } from "../../../src/taskpane/map/drawn";
import { workbooks, type WorkbookName } from "../../support/pane/workbooks";

interface Rectangle {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function mapOf(name: WorkbookName): RelationMap {
  const { file, grids } = workbooks[name]().contents;
  const reading = readWorkbook(file, grids);
  return relationMap({ reading, result: check([reading], builtInPack) }, "zh");
}

/** Pairs that cover one another. */
function overlaps(all: readonly Rectangle[]): string[] {
  return all.flatMap((a, at) =>
    all
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.id} / ${b.id}`),
  );
}

for (const roomy of [false, true])
  test.each(["cascade", "units", "withProjects"] as const)(
    `no table and no label covers another, and all are within the drawing: %s, ${roomy ? "roomy" : "narrow"}`,
    (name) => {
      const { layout, nodes, edges } = drawn(mapOf(name), roomy, ({ zh }) => zh);
      expect(edges.length).toBeGreaterThan(12);
      const boxes = nodes.map(({ id, position: { x, y }, width, height }) => ({
        ...{ id, left: x, top: y },
        ...{ right: x + width!, bottom: y + height! },
      }));
      const labels = edges.map(({ id, data }) => {
        const { route, size } = data!;
        const { x, y } = route.label;
        return { id, left: x - size.width / 2, right: x + size.width / 2, top: y - size.height / 2, bottom: y + size.height / 2 };
      });
      const all = [...boxes, ...labels];
      expect(overlaps(all)).toEqual([]);
      expect(
        all.filter(({ left, top, right, bottom }) => left < -1 || top < -1 || right > layout.width + 1 || bottom > layout.height + 1),
      ).toEqual([]);
      // Lines meet their tables from above and from below.
      for (const { source, target, data } of edges) {
        const { points } = data!.route;
        const [from, to] = [source, target].map((id) => boxes.find((box) => box.id === id)!);
        expect([points[0]!.y, points.at(-1)!.y]).toEqual([from!.bottom, to!.top]);
      }
    },
  );

test("a line that fails shows its difference, and in a window both figures; one that holds its count", () => {
  const linesOf = (roomy: boolean): string[] =>
    drawn(mapOf("cascade"), roomy, ({ zh }) => zh).edges.flatMap(({ data }) => (data!.state === "fails" ? data!.lines : []));
  expect(linesOf(false)).toEqual(["✗ 不符 1/18", "差 -270,000.00", "✗ 不符 1/30", "差 -150,000.00"]);
  expect(linesOf(true).slice(0, 4)).toEqual(["✗ 不符 1/18", "2,250,000.00", "≠ 2,520,000.00", "差 -270,000.00"]);
});

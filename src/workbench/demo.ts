import { mkdir } from "node:fs/promises";
import path from "node:path";
import { run } from "../cli/run";

const SAMPLE = "assets/samples/project-2023.xlsx";
const FOLDER = "dist/demo";
const REPORT = `${FOLDER}/审核结果.xlsx`;

const streams = { out: (text: string) => process.stdout.write(text), err: (text: string) => process.stderr.write(text) };

streams.out(`绩核演示：审核示例工作簿 ${SAMPLE}\n$ npx jihe check ${SAMPLE} --report ${REPORT}\n\n`);
await mkdir(FOLDER, { recursive: true });
await run(["check", SAMPLE, "--report", REPORT, "--force"], streams, "demo");
streams.out(
  `\n请用 Excel 打开：\n  示例  ${path.resolve(SAMPLE)}\n  结果  ${path.resolve(REPORT)}（封面结论、审核结果、各汇总表和图表；点击“单元格”一列可跳转到示例中的相应位置）\n`,
);

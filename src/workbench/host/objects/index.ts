import type { ObjectClass } from "../executor/table";
import { autoFilter } from "./auto-filter";
import { chartAxes, chartAxis, chartFill, chartSeries, chartSeriesCollection, chartSeriesFormat } from "./chart-parts";
import { chart, chartLegend, charts, chartTitle } from "./charts";
import { comment, commentReplies, commentReply, comments } from "./comments";
import {
  cellValueConditionalFormat,
  conditionalFormat,
  conditionalFormatRule,
  conditionalFormats,
  customConditionalFormat,
  presetCriteriaConditionalFormat,
  textConditionalFormat,
  topBottomConditionalFormat,
} from "./conditional-formats";
import {
  conditionalRangeBorder,
  conditionalRangeBorders,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
} from "./conditional-looks";
import { customXmlPart, customXmlParts, customXmlPartsOfNamespace } from "./custom-xml";
import { dataValidation } from "./data-validation";
import { freezePanes } from "./freeze-panes";
import { namedItem, names } from "./names";
import { pageBreak, pageBreaks } from "./page-breaks";
import { headerFooter, headerFooterGroup, pageLayout } from "./page-layout";
import { rangeAreas, rangeCollection } from "./range-areas";
import { rangeBorder, rangeBorders } from "./range-borders";
import { formatProtection, rangeFill, rangeFont, rangeFormat } from "./range-format";
import { range } from "./range";
import { dynamicRibbon, ribbonButton, ribbonTab } from "./ribbon";
import { addinInternal, appRuntime, appRuntimePersistence } from "./services";
import { setting, settings } from "./settings";
import { tableColumn, tableColumns, tableRow, tableRows } from "./table-parts";
import { table, tables, tablesWithin } from "./tables";
import { application, runtime, workbook } from "./workbook";
import { wacWorkbook, workbookCreated } from "./workbook-created";
import { workbookProtection } from "./workbook-protection";
import { worksheetProtection } from "./worksheet-protection";
import { worksheet, worksheets } from "./worksheets";

/** Every class the host knows, by the file that declares it. */
export const OBJECT_CLASSES = [
  workbook,
  workbookProtection,
  application,
  workbookCreated,
  wacWorkbook,
  runtime,
  worksheets,
  worksheet,
  worksheetProtection,
  range,
  rangeFormat,
  rangeFill,
  rangeFont,
  formatProtection,
  rangeBorders,
  rangeBorder,
  comments,
  comment,
  commentReplies,
  commentReply,
  rangeAreas,
  rangeCollection,
  conditionalFormats,
  conditionalFormat,
  conditionalFormatRule,
  customConditionalFormat,
  cellValueConditionalFormat,
  textConditionalFormat,
  presetCriteriaConditionalFormat,
  topBottomConditionalFormat,
  conditionalRangeFormat,
  conditionalRangeBorders,
  conditionalRangeBorder,
  conditionalRangeFill,
  conditionalRangeFont,
  autoFilter,
  freezePanes,
  names,
  namedItem,
  pageLayout,
  headerFooterGroup,
  headerFooter,
  pageBreaks,
  pageBreak,
  tables,
  table,
  tablesWithin,
  tableColumns,
  tableColumn,
  tableRows,
  tableRow,
  dataValidation,
  customXmlParts,
  customXmlPartsOfNamespace,
  customXmlPart,
  charts,
  chart,
  chartTitle,
  chartLegend,
  chartSeriesCollection,
  chartSeries,
  chartSeriesFormat,
  chartFill,
  chartAxes,
  chartAxis,
  settings,
  setting,
  dynamicRibbon,
  ribbonButton,
  ribbonTab,
  appRuntime,
  appRuntimePersistence,
  addinInternal,
] as readonly ObjectClass<never>[];

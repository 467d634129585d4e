import writeExcelFile from 'write-excel-file/node';

/** XML 1.0 has no place for these, whatever they are written as. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** The most that a cell holds: https://support.microsoft.com/office/excel-specifications-and-limits */
const LONGEST = 32_767;

/**
 * A workbook of one sheet (ECMA-376). Every cell is a string, whatever is written in it: nothing in it is ever computed.
 *
 * @param sheet what the sheet is called, at most 31 characters
 * @param rows the first of them are the headings
 */
export async function writeXlsx(sheet: string, rows: readonly (readonly string[])[]): Promise<Buffer> {
  const cells = rows.map((row, n) =>
    row.map((value) => ({
      type: String,
      value: value.replaceAll(NOT_IN_XML, '').slice(0, LONGEST),
      ...(n === 0 && { fontWeight: 'bold' as const }),
    })),
  );
  return writeExcelFile(cells, { sheet, stickyRowsCount: 1 }).toBuffer();
}

"""Writes the workbook that workbook_test.cpp reads: write_with_openpyxl.py PATH"""

import datetime
import sys

import openpyxl

workbook = openpyxl.Workbook()
sheet = workbook.active
sheet.title = "能源"
sheet.append(["项目", "数量", "日期"])
sheet.append(["烟煤 <5%>\n第二行", 0.1, datetime.date(2025, 7, 31)])
sheet["A3"], sheet["B3"], sheet["C3"] = True, 0.25, "=B2*2"
sheet["B3"].number_format = "0%"
sheet["A5"] = datetime.datetime(2025, 7, 1)
sheet["A5"].number_format = 'yyyy"年"m"月"'
sheet["B5"] = 1234567.891
sheet["B5"].number_format = "#,##0.00"
sheet.merge_cells("B5:C5")
sheet["A6"] = "911301000012345678"
hidden = workbook.create_sheet("_meta")
hidden.sheet_state = "veryHidden"
hidden["A1"] = "schema"
workbook.save(sys.argv[1])

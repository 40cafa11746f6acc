"""The baselines, targets and actuals of workbooks by openpyxl and pandas, in two processes: rows of the same columns as far as
they can be had from the cells, as one CSV. Usage: openpyxl_rows.py OUT.csv FILE..."""
import re, sys
from multiprocessing import Pool
import openpyxl, pandas

FIELD = re.compile(r'^(項目\d+_)?指標(\d+)_(基準値|最終目標|目標|実績)(?:_([MTSHR]\d+))?$')

def rows(file):
    book = openpyxl.load_workbook(file, data_only=True)
    names = {}
    for name in book.defined_names.definedName:
        if name.localSheetId is not None and '$' in (name.attr_text or ''):
            sheet, cell = name.attr_text.rsplit('!', 1)
            names[(book.sheetnames[name.localSheetId], name.name)] = cell.replace('$', '').split(':')[0]
    out = []
    for (sheet, name), cell in names.items():
        found = FIELD.match(name)
        if not found: continue
        block, number, kind, year = found.groups()
        value = book[sheet][cell].value
        if value is None: continue
        text = lambda field: (lambda at: book[sheet][at].value if at else None)(names.get((sheet, (block or '') + field)) or names.get((sheet, field)))
        out.append(dict(measure_number=text('番号'), measure=text('名称'), department=text('担当部署'), indicator_number=number,
                        indicator=text(f'指標{number}_名称'), era_year=year, kind=kind, value=value, source_file=file, sheet=sheet, cell=cell))
    return out

if __name__ == '__main__':
    with Pool(2) as pool:
        tables = pool.map(rows, sys.argv[2:], chunksize=1)
    frame = pandas.DataFrame([row for table in tables for row in table])
    frame.to_csv(sys.argv[1], index=False, encoding='utf-8-sig')
    print(len(frame))

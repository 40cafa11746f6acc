/** Statements for LibreOffice that make a sheet as a user would: formats, rules, breaks, hidden rows, page texts, a shape. */
export const usersCells = `\
from com.sun.star.table import BorderLine2, CellRangeAddress
from com.sun.star.lang import Locale
sheet = doc.Sheets[0]
formats = doc.NumberFormats
locale = Locale('ja', 'JP', '')
def form(cell, code):
    key = formats.queryKey(code, locale, False)
    cell.NumberFormat = formats.addNew(code, locale) if key < 0 else key
def put(address, v, code=None):
    cell = sheet.getCellRangeByName(address)
    if isinstance(v, str): cell.Formula = v
    else: cell.Value = v
    if code: form(cell, code)
    return cell
for i, (v, code) in enumerate([(46347, 'YYYY"年"M"月"D"日"'), (46347, 'GGGE"年"M"月"D"日"'), (46347, 'GE.M.D'), (43600, 'GGGE"年"'),
        (0.1234, '0.0%'), (46347.75, 'YYYY/M/D H:MM'), (46347, 'M"月"D"日"(AAA)'), (1.75, '# ?/?'), (12345678, '0.00E+00'), (-1234, '#,##0;[RED]-#,##0')]):
    put('A%d' % (i + 1), '書式%d' % (i + 1))
    put('B%d' % (i + 1), v, code)
sheet.Columns[1].Width = 4200
from com.sun.star.sheet.ConditionOperator import GREATER, BETWEEN, FORMULA
def rule(address, *conditions):
    area = sheet.getCellRangeByName(address)
    entries = area.ConditionalFormat
    for op, f1, f2, style in conditions:
        parts = [value('Operator', op), value('Formula1', f1), value('StyleName', style)]
        if f2: parts.append(value('Formula2', f2))
        entries.addNew(tuple(parts))
    area.ConditionalFormat = entries
styles = doc.StyleFamilies.getByName('CellStyles')
for name, back, fore in [('warn', 0xFFC7CE, 0x9C0006), ('good', 0xC6EFCE, 0x006100)]:
    st = doc.createInstance('com.sun.star.style.CellStyle'); styles.insertByName(name, st)
    st.CellBackColor = back; st.CharColor = fore
for i in range(8):
    put('D%d' % (i + 1), i * 10)
    put('E%d' % (i + 1), ['達成', '未達成', '遅延', '達成', '休止', '', '遅延', '達成'][i])
rule('D1:D8', (GREATER, '50', '', 'good'), (BETWEEN, '10', '20', 'warn'))
rule('E1:E8', (FORMULA, 'ISNUMBER(SEARCH("遅延";$E1))', '', 'warn'))
for i in range(60): put('A%d' % (i + 20), '行%d' % (i + 20)); put('G%d' % (i + 20), i, '#,##0')
sheet.Rows[24].IsVisible = False
sheet.Columns[5].IsVisible = False
sheet.Rows[45].IsStartOfNewPage = True
sheet.setTitleRows(CellRangeAddress(0, 0, 0, 0, 0)); sheet.setPrintTitleRows(True)
style = styles = doc.StyleFamilies.getByName('PageStyles').getByName(sheet.PageStyle)
style.HeaderIsOn = True; style.HeaderIsShared = False; style.FooterIsOn = True
style.PageScale = 85
style.Width, style.Height = 25700, 36400
style.CenterVertically = True
def head(prop, text):
    h = getattr(style, prop); h.CenterText.String = text; setattr(style, prop, h)
head('RightPageHeaderContent', '奇数ページ'); head('LeftPageHeaderContent', '偶数ページ')
# a height that nobody set is each program's own
sheet.getCellRangeByName('A1:A80').Rows.OptimalHeight = False
sheet.getCellRangeByName('A1:A80').Rows.Height = 600
sheet.Rows[24].IsVisible = False
from com.sun.star.awt import Point, Size
shape = doc.createInstance('com.sun.star.drawing.EllipseShape')
sheet.DrawPage.add(shape)
shape.Position = Point(9000, 6000); shape.Size = Size(2000, 1000)
`;

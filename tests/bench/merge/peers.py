"""`python3 peers.py PEER FOLDER OUT`: as peers.js, over openpyxl or pandas.

The time, in ms, and the memory it took go to the file DABIAO_USAGE names.
"""

import json
import os
import resource
import sys
import time

BEGIN = time.monotonic()
SHEET = "填报"


def rows_by_openpyxl(path):
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    rows = [list(row) for row in book[SHEET].iter_rows(values_only=True)]
    book.close()
    return rows


def rows_by_pandas(path):
    import pandas

    frame = pandas.read_excel(path, sheet_name=SHEET, header=None)
    return frame.astype(object).where(frame.notna(), None).values.tolist()


def write_by_openpyxl(tables, out):
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for name, rows in tables:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(out)


def write_by_pandas(tables, out):
    import pandas

    with pandas.ExcelWriter(out) as writer:
        for name, rows in tables:
            pandas.DataFrame(rows).to_excel(writer, sheet_name=name, index=False, header=False)


PEERS = {
    "openpyxl": (rows_by_openpyxl, write_by_openpyxl),
    "pandas": (rows_by_pandas, write_by_pandas),
}


def figures_of(rows):
    at = next(i for i, row in enumerate(rows) if "targetId" in row and "added" in row)
    target, added = rows[at].index("targetId"), rows[at].index("added")
    for row in rows[at + 2 :]:
        if isinstance(row[target], str) and isinstance(row[added], (int, float)):
            yield row[target], row[added]


def main(peer, folder, out):
    read, write = PEERS[peer]
    figures, totals = [], {}
    for name in sorted(os.listdir(folder)):
        for target, added in figures_of(read(os.path.join(folder, name))):
            figures.append([name, target, added])
            totals[target] = totals.get(target, 0) + added
    write([("汇总", [list(item) for item in totals.items()]), ("数据", figures)], out)
    print(json.dumps(totals))
    used = resource.getrusage(resource.RUSAGE_SELF)
    usage = {
        "wall": (time.monotonic() - BEGIN) * 1000,
        "cpu": (used.ru_utime + used.ru_stime) * 1000,
        "megabytes": used.ru_maxrss / 1024,
    }
    with open(os.environ["DABIAO_USAGE"], "w") as file:
        json.dump(usage, file)


main(*sys.argv[1:])

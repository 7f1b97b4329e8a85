#!/usr/bin/env python3
"""The same letter set by Medhold, typst, reportlab and LibreOffice, each as a whole process.

Needs `cargo build --release`, `pip install typst reportlab` and LibreOffice. Prints milliseconds
(the middle of the runs) and the size of the file. Medhold makes eight papers in its run, with
their receipt; the others make the first of them from its finished text.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MEDHOLD = ROOT / "target/release/medhold"
ANSWERS = ROOT / "forms/examples/klage_statsforvalter.yaml"
FONT = ROOT / "assets/fonts/SourceSans3-Regular.ttf"

TYPST = """
import sys, typst
words, out = open(sys.argv[1]).read(), sys.argv[2]
for c in "\\\\#$*_`<@[]=~-+/": words = words.replace(c, "\\\\" + c)
source = '#set document(title: "Brev")\\n#set text(font: "Source Sans 3", size: 11pt, lang: "nb")\\n' + words
open(out + ".typ", "w").write(source)
typst.compile(out + ".typ", output=out, font_paths=[sys.argv[3]], pdf_standards=["a-2a", "ua-1"])
"""

REPORTLAB = """
import sys
from xml.sax.saxutils import escape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate
pdfmetrics.registerFont(TTFont("S", sys.argv[3] + "/SourceSans3-Regular.ttf"))
style = ParagraphStyle("s", fontName="S", fontSize=11, leading=13.8, spaceAfter=6)
parts = open(sys.argv[1]).read().split("\\n\\n")
SimpleDocTemplate(sys.argv[2]).build([Paragraph(escape(part), style) for part in parts])
"""


def middle(runs, work):
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)[len(times) // 2]


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        out = folder / "brev"
        environment = {**os.environ, "HOME": str(folder), "MEDHOLD_HOME": str(folder / "m")}

        def run(*command):
            done = subprocess.run(command, env=environment, capture_output=True, text=True)
            if done.returncode:
                sys.exit(f"{command[0]}: {done.stderr}")

        def medhold(formats):
            run(MEDHOLD, "render", "klage_statsforvalter", "--answers", ANSWERS, "--out", out,
                "--date", "2026-11-23", "--overwrite", "--format", formats)

        medhold("pdf,txt,docx")
        text, word = out / "01-rettighetsklage.txt", out / "01-rettighetsklage.docx"
        rows = [("nothing (true)", 50, lambda: run("true"), None)]
        rows.append(("medhold, eight papers", 30, lambda: medhold("pdf"), out / "01-rettighetsklage.pdf"))
        for name, code in [("typst", TYPST), ("reportlab", REPORTLAB)]:
            made = folder / f"{name}.pdf"
            command = (sys.executable, "-c", code, text, made, FONT.parent)
            rows.append((name, 10, lambda command=command: run(*command), made))
        rows.append(("LibreOffice, from the Word file", 3,
                     lambda: run("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, word),
                     folder / "01-rettighetsklage.pdf"))
        for name, runs, work, made in rows:
            taken = middle(runs, work)
            size = f"{made.stat().st_size / 1024:7.1f} kB" if made else ""
            print(f"{name:<34}{taken:9.1f} ms  {size}")


if __name__ == "__main__":
    main()

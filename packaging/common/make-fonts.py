#!/usr/bin/env python3
"""Makes the fonts in src/main/resources/fonts from Inter (Debian: fonts-inter), Noto Sans CJK (Debian:
fonts-noto-cjk) and, for the letters of formulas, STIX Two Text (npm: @fontsource/stix-two-text 5.3.0).

Needs fontTools (Debian: python3-fonttools). Run from the top of the repository, with the folder of STIX Two's files as
argument to make the face for formulas too; the results are kept in version control,
so a build never needs this script.

What it does, and why:
- keeps only the characters the program can show, so that a font is some hundred kilobytes instead of megabytes;
- makes Inter's tabular figures the default ones: JavaFX offers no access to OpenType features, and a counter must not jitter;
- gives every file a family name of its own: JavaFX tells apart only regular and bold within a family, and a font of the
  same name that happens to be installed must not be mixed up with it.
"""
import string
import sys
import tempfile
from pathlib import Path
from fontTools import merge, subset
from fontTools.ttLib import TTCollection, TTFont

INTER = Path("/usr/share/fonts/opentype/inter")
NOTO = Path("/usr/share/fonts/opentype/noto")
OUT = Path("src/main/resources/fonts")

LATIN = [range(0x20, 0x7F), range(0xA0, 0x180), range(0x2B0, 0x2FF), range(0x300, 0x30D), range(0x370, 0x400),
         range(0x2010, 0x2060), range(0x2070, 0x20A0), range(0x20A0, 0x20C0), range(0x2100, 0x2150),
         range(0x2190, 0x2200), range(0x2200, 0x2300), range(0x2300, 0x2400), range(0x25A0, 0x2600),
         range(0x2713, 0x2719), range(0x1E00, 0x1F00)]
TABULAR = set("0123456789+-.,:%()/=<>$") | {"\u2212", "\u00d7", "\u00f7", "\u00b1", "\u2013", "\u2248", "\u2260", "\u2264",
                                           "\u2265", "\u20ac", "\u00a0", " "}
FEATURES_INTER = ["kern", "mark", "mkmk", "ccmp", "locl", "calt"]


def latin():
    return {code for block in LATIN for code in block}


def gb2312():
    """The 6,763 characters of GB 2312, levels 1 and 2."""
    return {ord(bytes([row, cell]).decode("gb2312")) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)
            if not (row == 0xD7 and cell > 0xF9)}


def rename(font, family, bold, copyright_line=None):
    names = font["name"]
    style = "Bold" if bold else "Regular"
    full = family + (" Bold" if bold else "")
    for identifier in (16, 17, 21, 22, 25):
        names.removeNames(nameID=identifier)
    for identifier, value in {1: family, 2: style, 3: "Backlight: " + full, 4: full,
                              6: full.replace(" ", "") + ("" if bold else "-Regular")}.items():
        names.removeNames(nameID=identifier)
        names.setName(value, identifier, 3, 1, 0x409)
    selection = font["OS/2"].fsSelection & ~0b1100001
    font["OS/2"].fsSelection = selection | (0b100000 if bold else 0b1000000)
    font["head"].macStyle = 1 if bold else 0
    cff = font["CFF "].cff
    cff.fontNames[0] = full.replace(" ", "")
    top = cff.topDictIndex[0]
    top.FamilyName, top.FullName = family, full


def tabular_figures_by_default(font):
    mapping = {}
    table = font["GSUB"].table
    indices = {i for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for i in record.Feature.LookupListIndex}
    for index in indices:
        for sub in table.LookupList.Lookup[index].SubTable:
            sub = getattr(sub, "ExtSubTable", sub)
            mapping.update(getattr(sub, "mapping", {}))
    changed = 0
    for cmap in font["cmap"].tables:
        for code, glyph in cmap.cmap.items():
            if chr(code) in TABULAR - {" ", "\u00a0", ".", ",", ":", "(", ")", "/"} and glyph in mapping:
                cmap.cmap[code] = mapping[glyph]
                changed += 1
    if changed < 10:
        sys.exit("Inter has no tabular figures: is this the right version of the font?")
    # Rules that follow the old glyphs (fractions, contextual alternates) would bring them back.
    return font


def write(font, codes, features, path):
    options = subset.Options()
    options.layout_features = features
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.hinting = False
    options.desubroutinize = False
    options.drop_tables += ["DSIG", "STAT", "meta", "VORG", "vmtx", "vhea", "BASE"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font.save(path)
    print(f"{path}  {path.stat().st_size // 1024} KiB  {len(font.getGlyphOrder())} glyphs")


def letters(files):
    """Latin and Greek italics, which come in two files; without layout, since in a formula each letter stands alone."""
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for script in ("latin", "greek"):
            font = TTFont(Path(files) / f"stix-two-text-{script}-500-italic.woff")
            font.flavor = None
            for table in ("GPOS", "GSUB", "GDEF", "DSIG", "STAT", "meta", "gasp"):
                if table in font:
                    del font[table]
            parts.append(str(Path(folder) / f"{script}.ttf"))
            font.save(parts[-1])
        font = merge.Merger().merge(parts)
    for record in font["name"].names:
        record.string = {1: "Backlight Maths", 2: "Regular", 3: "Backlight: Maths", 4: "Backlight Maths",
                         6: "BacklightMaths-Italic"}.get(record.nameID, str(record))
    codes = {ord(sign) for sign in string.ascii_letters + " \u02c6\u02dc\u00af\u0131"}
    codes |= set(range(0x391, 0x3AA)) | set(range(0x3B1, 0x3CA)) | {0x3D1, 0x3D5, 0x3F5}
    write(font, codes, [], OUT / "Maths-Italic.ttf")


def main():
    if len(sys.argv) > 1:
        letters(sys.argv[1])
        return
    OUT.mkdir(parents=True, exist_ok=True)
    for weight in ("Regular", "Medium", "SemiBold", "Bold"):
        font = tabular_figures_by_default(TTFont(INTER / f"Inter-{weight}.otf"))
        bold = weight == "Bold"
        rename(font, "Inter Backlight" + ("" if weight in ("Regular", "Bold") else " " + weight), bold)
        write(font, latin(), FEATURES_INTER, OUT / f"Inter-{weight}.otf")
    chinese = gb2312() | latin() | set(range(0x3000, 0x3040)) | set(range(0xFF00, 0xFFF0))
    for weight in ("Regular", "Bold"):
        collection = TTCollection(NOTO / f"NotoSansCJK-{weight}.ttc")
        font = next(f for f in collection.fonts if f["name"].getDebugName(1).startswith("Noto Sans CJK SC"))
        rename(font, "Noto Sans SC Backlight", weight == "Bold")
        write(font, chinese, ["kern", "mark", "ccmp"], OUT / f"NotoSansSC-{weight}.otf")


if __name__ == "__main__":
    main()

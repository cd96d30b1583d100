"""Small documents as real programs write them, and hostile ones: Word and OpenDocument by hand into zip files,
PDF by cairo."""

import ctypes
import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(words, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*runs):
    return "<w:p>" + "".join(one if one.startswith("<") else run(one) for one in runs) + "</w:p>"


def zipped(parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2017, 6, 19, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def docx(body, before="", **parts):
    """`parts` are comments, footnotes, header: what stands inside their outermost element."""
    names = {"comments": "comments", "footnotes": "footnotes", "header": "hdr"}
    package = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships><Relationship Id="r" Type="{RELATED}/officeDocument" '
                       'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0"?>{before}<w:document {W}><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": "<Relationships>" + "".join(
            f'<Relationship Id="{kind}" Type="{RELATED}/{kind}" Target="{kind}.xml"/>' for kind in parts)
        + "</Relationships>",
    }
    for kind, inside in parts.items():
        package[f"word/{kind}.xml"] = f"<w:{names[kind]} {W}>{inside}</w:{names[kind]}>"
    return zipped(package)


ODT = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
       'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
       'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
       'xmlns:dc="http://purl.org/dc/elements/1.1/"')


def odt(body, manifest="<manifest/>"):
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ODT}><office:body><office:text>{body}</office:text>"
                       "</office:body></office:document-content>",
        "META-INF/manifest.xml": manifest,
    })


def pdf(path, pages):
    """Each page is a list of lines; an empty one is a page without text."""
    cairo = ctypes.CDLL("libcairo.so.2")
    for name in ("cairo_pdf_surface_create", "cairo_create"):
        getattr(cairo, name).restype = ctypes.c_void_p
    double, pointer = ctypes.c_double, ctypes.c_void_p
    surface = pointer(cairo.cairo_pdf_surface_create(str(path).encode(), double(595), double(842)))
    pen = pointer(cairo.cairo_create(surface))
    cairo.cairo_select_font_face(pen, b"DejaVu Sans", 0, 0)
    cairo.cairo_set_font_size(pen, double(11))
    for lines in pages:
        for number, line in enumerate(lines):
            cairo.cairo_move_to(pen, double(70), double(80 + 16 * number))
            cairo.cairo_show_text(pen, line.encode())
        cairo.cairo_show_page(pen)
    cairo.cairo_destroy(pen)
    cairo.cairo_surface_destroy(surface)
    return path


def locked(pdf_bytes):
    """The same PDF, said to be locked with a password that nobody has."""
    noise = "".join(f"{number:02X}" for number in range(32))
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{noise}> /U <{noise}> /P -4 >> /ID [<00> <00>] "
    before, mark, after = pdf_bytes.rpartition(b"trailer")
    if mark:
        return before + mark + after.replace(b"<<", b"<< " + lock.encode(), 1)
    at = pdf_bytes.index(b"/Type /XRef")
    return pdf_bytes[:at] + lock.encode() + pdf_bytes[at:]

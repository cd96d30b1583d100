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


def joining(name, content):
    """A Word document whose words are those of a file inside it, between two paragraphs of its own."""
    relations = f'<Relationship Id="other" Type="{RELATED}/aFChunk" Target="/word/{name}"/>'
    return zipped({
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships><Relationship Id="r" Type="{RELATED}/officeDocument" '
                       'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document {W} xmlns:r="{RELATED}"><w:body>{paragraph("Before.")}'
                             f'<w:altChunk r:id="other"/>{paragraph("After.")}</w:body></w:document>',
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
        f"word/{name}": content,
    })


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


def marked_pdf():
    """A page of one line that people wrote on, by hand since cairo makes no comments: a note, a line struck out, words
    typed onto the page, a stamp, and a form with a text, a tick, no tick, a choice and a place to sign."""
    written = "BT /F 12 Tf 72 700 Td (He took my passport away.) Tj ET"
    page = "/Type /Annot /P 3 0 R /Rect [72 690 300 712]"
    low = "/Type /Annot /P 3 0 R /Rect [72 90 300 112]"
    field = f"{low} /Subtype /Widget"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [10 0 R 11 0 R 12 0 R 13 0 R 14 0 R] >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >>"
        " /Annots [6 0 R 7 0 R 8 0 R 9 0 R 10 0 R 11 0 R 12 0 R 13 0 R 14 0 R] >>",
        f"<< /Length {len(written)} >>\nstream\n{written}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< {page} /Subtype /Text /T (A. Patel) /M (D:20170514103000Z) /Contents <FEFF0054006F0069002000300031> >>",
        f"<< {page} /Subtype /StrikeOut /T (DC Hale) /CreationDate (D:20170803103000Z) /QuadPoints [72 712 300 712 72 694 300 694]"
        " /Contents (Not in her words) >>",
        f"<< {low} /Subtype /FreeText /T (DC Hale) /DA (0 g /Helv 12 Tf) /Contents (Draft only) >>",
        f"<< {low} /Subtype /Stamp /Name /Draft >>",
        f"<< {field} /FT /Tx /DA (0 g /Helv 12 Tf) /T (place) /TU (Where it was) /V (Luton) >>",
        f"<< {field} /FT /Btn /T (read) /TU (Read back to her) /V /Yes /AS /Yes /AP << /N << /Yes 15 0 R /Off 15 0 R >> >> >>",
        f"<< {field} /FT /Btn /T (agreed) /TU (She agreed) /V /Off /AS /Off /AP << /N << /Yes 15 0 R /Off 15 0 R >> >> >>",
        f"<< {field} /FT /Ch /DA (0 g /Helv 12 Tf) /Ff 131072 /T (language) /TU (Language) /Opt [(Vietnamese) (English)] /V (Vietnamese) >>",
        f"<< {field} /FT /Sig /T (signature) >>",
        "<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length 0 >>\nstream\n\nendstream",
    ]
    made, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return made + (f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} "
                   f"/Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n").encode()

"""RFC 8493 read from the page, with hashlib: knows nothing of Strata."""

import hashlib
import re


def digest_of(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def lines_of(file):
    """Ended by LF, CR or both (section 2), and by nothing else that Unicode calls a line's end."""
    return [line for line in re.split("\r\n|\n|\r", file.read_bytes().decode()) if line]


def manifest(file):
    """Path to digest, as section 2.1.3 writes them; a line that is anything else is an error."""
    listed = {}
    for line in lines_of(file):
        match = re.fullmatch(r"([0-9a-fA-F]{64})[ \t]+(?!\*)(.+)", line)
        if match is None:
            raise ValueError(f"{file.name}: {line!r}")
        digest, path = match.groups()
        for code, letter in (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
            path = path.replace(code, letter)
        if path in listed:
            raise ValueError(f"{file.name} lists {path} twice")
        listed[path] = digest.lower()
    return listed


def info(file):
    """Labels and their values, as section 2.2.2 writes them, in order; a folded line continues the last."""
    pairs = []
    for line in lines_of(file):
        if line[:1] in (" ", "\t") and pairs:
            pairs[-1] = (pairs[-1][0], f"{pairs[-1][1]} {line.strip()}")
            continue
        label, separator, value = line.partition(":")
        if not separator or not label or label != label.strip() or not value.startswith((" ", "\t")):
            raise ValueError(f"{file.name}: {line!r}")
        pairs.append((label, value.strip()))
    return pairs


def files_under(folder, bag):
    return {file.relative_to(bag).as_posix(): file for file in folder.rglob("*") if file.is_file()}

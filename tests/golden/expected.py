"""What an independent reader found in the sample files (EXPECT.json beside them), and how to compare it."""

import hashlib
import json
from datetime import datetime, timezone


def expected_of(folder):
    files = json.loads((folder / "EXPECT.json").read_text())["files"]
    return {entry["file"]: entry for entry in files}


def instant(text):
    """A time to the microsecond. One without a zone is as written, which is UTC where a file is imported so."""
    whole, _, fraction = text.replace("Z", "+00:00").partition(".")
    if fraction:
        digits = fraction.split("+")[0]
        whole += "." + (digits + "000000")[:6] + fraction[len(digits):]
    read = datetime.fromisoformat(whole)
    return read if read.tzinfo else read.replace(tzinfo=timezone.utc)


def words_of(spot):
    """What a spot check must find in the event: each cell as the file has it."""
    cells = spot.get("cells", spot.get("row", []))
    words = list(cells.values()) if isinstance(cells, dict) else cells
    words += [spot[key] for key in ("message", "timestamp_desc") if key in spot]
    return [str(word) for word in words if str(word).strip()]


def time_of(spot):
    return next((spot[key] for key in ("date", "time", "datetime") if key in spot), None)


def sha256_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()

"""What accounts cost on the command line beside comparing them: facts proposed from one, all of a person listed."""
import os, random, subprocess

from comparison import invented, make_case
from measuring import best, drawn

SIZES = (50_000, 500_000)
PEOPLE = 200


def telling(chance, vocabulary, size):
    """Invented words with a date, an amount or a name in every second sentence."""
    said = (lambda: ["on", str(chance.randint(1, 28)), "March", str(chance.randint(2012, 2019))],
            lambda: ["about", f"£{chance.randint(20, 900)}"],
            lambda: [f"Person{chance.randrange(PEOPLE)}"])
    words = []
    while len(words) < size:
        words += [chance.choice(vocabulary) for _ in range(26)] + chance.choice(said)()
    return words[:size]


ALLOWED = 200  # milliseconds from picking a person with 200 accounts to reading the first


def measure_window(strata, work, add):
    """Two hundred accounts of 5,000 words of one person, opened in the real window."""
    chance = random.Random(10)
    vocabulary = invented(chance, "abcdefghijklmnoprstuvw")
    case, _ = make_case(strata, work, "opened", [telling(chance, vocabulary, 5_000) for _ in range(200)])
    rows = drawn(os.path.dirname(strata), case, "strata-bench-account-window", "P01/A-01", "P01/A-02")
    for name, what in (("accounts_person_opened", "a person with 200 accounts opened in the window, list and first account drawn"),
                       ("accounts_account_picked_p50", "another of them picked and drawn, the middle of 20"),
                       ("accounts_account_picked_max", "another of them picked and drawn, the slowest of 20")):
        if name in rows:
            add(what, rows[name]["value"], "ms", "what the issue allows", ALLOWED, work=rows[name]["work"])


def measure(strata, work, add):
    chance = random.Random(9)
    vocabulary = invented(chance, "abcdefghijklmnoprstuvw")
    case, _ = make_case(strata, work, "facts", [telling(chance, vocabulary, size) for size in SIZES])
    for number in range(PEOPLE):
        subprocess.run([strata, "person", "add", case, "--name", f"Person{number}"], check=True, stdout=subprocess.DEVNULL)
    smaller, larger = best(5, *([strata, "account", "proposals", case, account, "--json"] for account in ("A-01", "A-02")))
    add(f"facts proposed from an account of {SIZES[0]:,} words, whole process", smaller * 1000, "ms")
    add(f"facts proposed from an account of {SIZES[1]:,} words, whole process", larger * 1000, "ms",
        f"ten times that of {SIZES[0]:,} words", smaller * 10_000)

    case, _ = make_case(strata, work, "listed", [telling(chance, vocabulary, 200) for _ in range(200)])
    ours, theirs = best(10, [strata, "show", case, "accounts", "--json"],
                        ["sqlite3", "-readonly", os.path.join(case, "case.db"), "SELECT * FROM account ORDER BY number"])
    add("200 accounts of a person listed, whole process", ours * 1000, "ms", "sqlite3 program: the rows of that table", theirs * 1000)
    measure_window(strata, work, add)

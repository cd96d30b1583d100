"""What comparing accounts costs, beside git comparing the same texts word by word."""
import os, random, subprocess

from measuring import best, peak_memory

SIZES = (5_000, 50_000, 500_000)
YARDSTICK = "git diff --no-index --word-diff on the same texts"


def invented(chance, letters):
    return ["".join(chance.choice(letters) for _ in range(chance.randint(2, 9))) for _ in range(4000)]


def write_text(file, words):
    with open(file, "w", encoding="utf-8") as f:
        for at in range(0, len(words), 15):
            f.write(" ".join(words[at:at + 15]).capitalize() + (".\n\n" if at % 75 == 60 else ". "))


def make_case(strata, work, name, texts):
    """A case with these texts as accounts A-01, A-02 and so on, and their files."""
    case = os.path.join(work, name + ".strata")
    subprocess.run([strata, "create", case, "--name", "Words"], check=True, stdout=subprocess.DEVNULL)
    files = []
    for number, words in enumerate(texts, 1):
        files.append(os.path.join(work, f"{name}-{number}.txt"))
        write_text(files[-1], words)
        subprocess.run([strata, "account", "add", case, "--maker", "Bench", "--text", files[-1]], check=True,
                       stdout=subprocess.DEVNULL)
    return case, files


def measure(strata, work, add):
    chance = random.Random(7)
    vocabulary, others = invented(chance, "abcdefghijklmnoprstuvw"), [word + "q" for word in invented(chance, "cdfghjklmnpqrstxyz")]
    peaks = {}
    for size in SIZES:
        left = [chance.choice(vocabulary) for _ in range(size)]
        right = [chance.choice(vocabulary) if chance.random() < 0.05 else word for word in left]
        case, files = make_case(strata, work, f"words-{size}", [left, right, [chance.choice(others) for _ in range(size)]])
        compare = [strata, "account", "compare", case, "A-01"]
        git = ["git", "diff", "--no-index", "--word-diff", files[0]]
        times = 20 if size < 500_000 else 5
        ours, theirs = best(times, [*compare, "A-02", "--json"], [*git, files[1]])
        add(f"word comparison of two accounts of {size:,} words, whole process", ours * 1000, "ms", YARDSTICK, theirs * 1000)
        ours, theirs = best(times, [*compare, "A-03", "--json"], [*git, files[2]])
        add(f"word comparison of two accounts of {size:,} words with nothing in common, whole process", ours * 1000, "ms",
            YARDSTICK, theirs * 1000)
        peaks[size] = peak_memory([*compare, "A-02", "--json"])
    add(f"peak memory of comparing two accounts of {SIZES[-1]:,} words", peaks[SIZES[-1]] / 1e6, "MB",
        f"ten times that of {SIZES[-2]:,} words", peaks[SIZES[-2]] / 1e5)

    told = [chance.choice(vocabulary) for _ in range(5_000)]
    tellings = [[chance.choice(vocabulary) if chance.random() < 0.1 else word for word in told] for _ in range(20)]
    case, _ = make_case(strata, work, "tellings", tellings)
    ours, = best(3, [strata, "account", "compare", case, *(f"A-{number:02}" for number in range(1, 21)), "--json"])
    add("20 accounts of 5,000 words aligned at once, whole process", ours, "s", "what the issue allows", 2)

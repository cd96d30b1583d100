#!/usr/bin/env python3
"""Makes changes.jsonl from the sentences beside it: pairs of tellings with labelled changes, always the same ones.

A line is one pair. `left` lists sentences by their line in LANGUAGE.txt, from 0, and `right` too, or as the words of a
sentence that was reworded. `moved`, `reworded` (in its place), `dropped` and `added` are places in those lists; a moved
sentence may be reworded as well. The prose is invented.
Usage: make.py [--check]
"""
import json, os, random, sys

LANGUAGES = ["english", "vietnamese", "romanian", "albanian", "polish", "arabic"]
PAIRS, TOLD, RESERVE = 14, 24, 36  # pairs a language, sentences a telling, first sentence that only a second telling has
KEPT = {"not", "never", "nobody", "không", "chưa", "nu", "niciodată", "nimeni", "nuk", "kurrë", "askush", "nie", "nigdy", "nikt", "لم", "لا", "قط"}
HERE = os.path.dirname(os.path.abspath(__file__))


def reworded(sentence, chance):
    """Without one word from its middle, never a no."""
    words = sentence.split()
    at = chance.choice([i for i in range(1, len(words) - 1) if words[i].lower().strip(",") not in KEPT])
    return " ".join(words[:at] + words[at + 1:])


def is_plain(order, moved, weights):
    """Whether leaving out the moved sentences is by far the cheapest way to put the others in order."""
    def best(must=None):
        most = {}
        for r, l in enumerate(order):
            most[r] = weights[l] + max([most[k] for k in range(r) if order[k] < l and most[k] is not None] or [0])
        if must is None:
            return max(most.values())
        at = order.index(must)
        back = {}
        for r in range(len(order) - 1, -1, -1):
            back[r] = weights[order[r]] + max([back[k] for k in range(r + 1, len(order)) if order[k] > order[r]] or [0])
        return most[at] + back[at] - weights[must]
    told_in_order = sum(weights[l] for l in order if l not in moved)
    return best() == told_in_order and all(best(l) <= told_in_order - 8 for l in moved)


def pair(language, sentences, chance):
    while True:
        left = sorted(chance.sample(range(RESERVE), TOLD))
        places = chance.sample(range(TOLD), 5)
        moved, changed, dropped = sorted(places[:3]), places[3], places[4]
        order = [l for l in range(TOLD) if l not in moved and l != dropped]
        for l in moved:
            order.insert(chance.randrange(len(order) + 1), l)
        if not is_plain(order, moved, [len(sentences[i].split()) for i in left]):
            continue
        right = [left[l] for l in order]
        for l in (moved[chance.randrange(3)], changed):
            right[order.index(l)] = reworded(sentences[left[l]], chance)
        at = chance.randrange(len(right) + 1)
        right.insert(at, chance.randrange(RESERVE, len(sentences)))
        place = lambda l: order.index(l) + (order.index(l) >= at)
        return {"language": language, "left": left, "right": right, "moved": [[l, place(l)] for l in moved],
                "reworded": [[changed, place(changed)]], "dropped": [dropped], "added": [at]}


def main():
    lines = []
    for language in LANGUAGES:
        with open(os.path.join(HERE, language + ".txt"), encoding="utf-8") as f:
            sentences = f.read().splitlines()
        chance = random.Random("moved passages, " + language)
        lines += [json.dumps(pair(language, sentences, chance), ensure_ascii=False) + "\n" for _ in range(PAIRS)]
    file, made = os.path.join(HERE, "changes.jsonl"), "".join(lines)
    if "--check" in sys.argv[1:]:
        with open(file, encoding="utf-8") as f:
            sys.exit(0 if f.read() == made else "changes.jsonl is not what make.py makes")
    with open(file, "w", encoding="utf-8") as f:
        f.write(made)


main()

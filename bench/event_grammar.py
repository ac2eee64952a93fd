#!/usr/bin/env python3
"""Writes `bench/cases/events.jsonl` from `bench/event_grammar.yaml`: `python bench/event_grammar.py`.

Every construction meets a share of the acts, another one each, so that verbs and constructions mix; every fate meets
every nominal; the texts written by hand come as they are. The same file gives the same cases, byte for byte. How a case
is laid out is said in `bench/events.py`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
CASES = HERE / "cases" / "events.jsonl"
PUBLISHED = "2016-05-11"  # a Wednesday
STEP = 5  # every construction takes each fifth act, from another one on
STATES = (
    ("Velsia", "Velsian", "Velsian Foreign Minister Ilar Tovan", "Ilar Tovan"),
    ("Dornica", "Dornican", "Dornican President Sella Marn", "Sella Marn"),
    ("Kaltria", "Kaltrian", "Kaltrian Prime Minister Odo Brannik", "Odo Brannik"),
    ("Semurra", "Semurran", "Semurran Foreign Minister Lia Costane", "Lia Costane"),
    ("Orvania", "Orvanian", "Orvanian President Mirek Toll", "Mirek Toll"),
)
Row = dict[str, Any]


def cases() -> Iterator[Row]:
    """Yields all cases in order."""
    data = yaml.safe_load((HERE / "event_grammar.yaml").read_text(encoding="utf-8"))
    for number, construction in enumerate(data["constructions"]):
        acts = data["acts"]
        for index in range(number % STEP, len(acts), STEP):
            yield _of_verb(construction, acts[index], number + index)
    for number, fate in enumerate(data["fates"]):
        for index, nominal in enumerate(data["nominals"]):
            yield _of_noun(fate, nominal, number + index)
    for number, (half, text, told) in enumerate(data["texts"]):
        yield _row(f"hand/{number}", half, "written by hand", text, [_by_hand(*item) for item in told])


def _of_verb(construction: Mapping[str, Any], act: Mapping[str, Any], turn: int) -> Row:
    (a, _, a_person, a_name), (b, b_adj, b_person, b_name), (c, *_) = (STATES[(turn + shift) % len(STATES)] for shift in (0, 1, 2))
    names = dict(zip(("base", "past", "pp", "ger", "s"), act["forms"], strict=True))
    tail = act["tail"].format(B=b, Badj=b_adj, Bp=b_person, C=c)
    impersonal = {"its", "it", "which"} & {*tail.split(), *construction["text"].split()}
    is_person = turn % 3 == 1 and not impersonal
    text = construction["text"].format(A=a_person if is_person else a, C=c, tail=tail, **names)
    to = {"none": [], "both": [b, c]}.get(act.get("to", ""), [b_name if "{Bp}" in act["tail"] else b])
    event = _event(act["plover"], construction["status"], [a_name if is_person else a], to, construction.get("on"))
    event["span"] = _place(text, f"{{}} {tail}", names.values())
    if "instead" in construction:
        parties = (event["actors"], to) if construction.get("by") == "A" else ([c], event["actors"])
        asked = _event(construction["instead"], "occurred", *parties, None)
        told = [{**asked, "span": [0, event["span"][0]], "not_done": [act["plover"], *event["span"]]}]
    else:
        told = [event]
    return _row(f"{construction['name']}/{names['base']} {turn}", construction["half"], construction["name"], text, told)


def _place(text: str, shape: str, forms: Iterable[str]) -> list[int]:
    """Returns where the act is told: from its verb to the end of its tail."""
    words = next(shape.format(form) for form in forms if shape.format(form) in text)
    return [text.index(words), text.index(words) + len(words)]


def _of_noun(fate: Mapping[str, Any], nominal: Mapping[str, Any], turn: int) -> Row:
    (a, a_adj, *_), (b, *_), (c, *_) = (STATES[(turn + shift) % len(STATES)] for shift in (0, 1, 2))
    noun = nominal["text"].format(A=a, Aadj=a_adj, B=b)
    many = nominal.get("many", False)
    words = {"be": "are", "have": "have", "was": "were"} if many else {"be": "is", "have": "has", "was": "was"}
    text = fate["text"].format(N=noun, C=c, **words)
    both = "between" in nominal["text"]
    event = _event(nominal["plover"], fate["status"], [a, b] if both else [a], [] if both else [b], fate.get("on"))
    return _row(f"noun {fate['name']}/{turn} {noun}", fate["half"], f"noun {fate['name']}", text[0].upper() + text[1:], [event])


def _by_hand(plover: str, status: str | list[str], actors: list[str], recipients: list[str], on: str | None = None) -> Row:
    return _event(plover, status, actors, recipients, on)


def _event(plover: str, status: str | list[str], actors: list[str], recipients: list[str], on: str | None) -> Row:
    will_do = [status] if isinstance(status, str) else status
    return {"plover": plover, "status": will_do, "actors": actors, "recipients": recipients, "on": on}


def _row(name: str, half: str, construction: str, text: str, told: list[Row]) -> Row:
    return {"id": name, "half": half, "construction": construction, "published": PUBLISHED, "text": text, "events": told}


def main() -> None:
    """Writes the file."""
    lines = [json.dumps(case, ensure_ascii=False) for case in cases()]
    CASES.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} cases in {CASES.name}")


if __name__ == "__main__":
    main()

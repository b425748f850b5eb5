"""Reads the samples that tests/elsewhere.rs wrote, with the standards' own readers. `cargo xtask test` calls it.

    python3 tests/standards.py FOLDER

FHIR with fhir.resources (R4B, whose shape for these resources is R4's), calendars with icalendar, our JSON with jsonschema. The last line
is counted by xtask, as those of test programs are.
"""

import datetime
import json
import pathlib
import sys

import icalendar
import jsonschema
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse

HEADINGS = [
    "What is most important to me",
    "People who are important to me",
    "How I communicate and how to communicate with me",
    "My wellness",
    "Please do and please do not",
    "How and when to support me",
    "Also worth knowing about me",
]
# What only what a reader breaks on may hold: our own samples are full of it before they are written.
FORBIDDEN = {chr(code) for code in range(32) if chr(code) not in "\t\n\r"} | {chr(0x7F)}


def texts(value):
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)


def fhir(path, _):
    bundle = Bundle.model_validate_json(path.read_bytes())
    answered, asked = (entry.resource for entry in bundle.entry)
    assert isinstance(asked, Questionnaire) and isinstance(answered, QuestionnaireResponse)
    assert answered.questionnaire == f"{asked.url}|{asked.version}"
    assert [item.text for item in asked.item][:7] == HEADINGS
    kinds = {}

    def learn(items):
        for item in items or []:
            assert item.linkId not in kinds, f"{item.linkId} twice"
            kinds[item.linkId] = item.type
            learn(item.item)

    learn(asked.item)
    value = {"text": "valueString", "string": "valueString", "dateTime": "valueDateTime"}

    others = []

    def check(items):
        for item in items or []:
            kind = kinds[item.linkId]
            assert (kind == "group") == (item.answer is None), item.linkId
            for answer in item.answer or []:
                assert getattr(answer, value[kind]) is not None, item.linkId
                for extension in getattr(answer.valueString__ext, "extension", None) or []:
                    assert extension.url == "http://hl7.org/fhir/StructureDefinition/language", extension.url
                    assert extension.valueCode and extension.valueCode != answered.language, extension.valueCode
                    others.append(extension.valueCode)
            check(item.item)

    check(answered.item)
    if path.name.startswith("two-languages"):
        assert others == ["ur"], f"answers in another language: {others}"
    # Written again by the reader, it says the same: nothing was passed over.
    again = json.loads(bundle.model_dump_json())
    own = json.loads(path.read_bytes())
    assert list(texts(again["entry"][0]["resource"]["item"])) if "item" in own["entry"][0]["resource"] else True
    count = lambda whole: sum(len(text) for text in texts(whole["entry"][0]["resource"].get("item", [])))
    assert count(again) == count(own), f"{count(again)} of {count(own)} letters"


def calendar(path, _):
    raw = path.read_bytes()
    assert raw.endswith(b"END:VCALENDAR\r\n") and b"\n" not in raw.replace(b"\r\n", b"")
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75, f"{len(line)} octets"
        line.decode("utf-8")
    read = icalendar.Calendar.from_ical(raw)
    assert not read.errors, read.errors
    names = set()
    for event in read.walk("VEVENT"):
        assert not event.errors, event.errors
        assert type(event.decoded("DTSTART")) is datetime.date
        assert event.decoded("DTSTAMP").utcoffset() == datetime.timedelta(0)
        assert event["SUMMARY"].strip() and event["CLASS"] == "PRIVATE"
        for text in (event.get(name, "") for name in ("SUMMARY", "DESCRIPTION", "LOCATION", "UID")):
            assert not FORBIDDEN & set(text), repr(text)
        names.add(event["UID"])
    assert len(names) == len(read.walk("VEVENT"))
    if "empty" not in path.name:
        assert names, "no day is in it"
    if "huge" in path.name:
        assert len(names) == 1000, len(names)
    if path.name == "english-whole-days.ics":
        place = [event["LOCATION"] for event in read.walk("VEVENT") if "LOCATION" in event]
        assert place == ["My kitchen; back door"], place


def words(path, schema):
    value = json.loads(path.read_bytes())
    schema.validate(value)
    # A schema that takes anything would prove nothing.
    for spoil in (lambda own: own.update(version=1), lambda own: own.pop("version")):
        spoiled = json.loads(path.read_bytes())
        spoil(spoiled)
        assert not schema.is_valid(spoiled)
    if value["ownwords"] == "words":
        for entry in value["entries"]:
            if entry["kind"] == "meeting":
                entry["heads"][0]["body"]["what"] = 7
                assert not schema.is_valid(value), "a meeting about a number"
                break


def prsb(path, _):
    value = json.loads(path.read_bytes())
    entry = value["About Me"]["About Me record entry"]
    there = [name for name in entry if name in HEADINGS]
    assert there == [name for name in HEADINGS if name in entry], "not in the standard's order"
    for name in there:
        assert entry[name]["Coded value"]["display"] == name
        assert entry[name]["About Me response"]["Free text"].strip()
    assert len(entry.get("Supported to write this by", "")) <= 150
    assert set(entry) <= {*HEADINGS, "Supported to write this by", "Date last updated"}
    assert not FORBIDDEN & set("".join(texts(value)))


def care_plan(path, _):
    value = json.loads(path.read_bytes())
    assert value["Shape"].startswith("Shaped like") and "does not conform" in value["Shape"]
    needs = value.get("Care and support plan", {}).get("Needs, concerns or problems", [])
    assert all("Free text" in need for need in needs[:-1]), "only the last need may have no text"
    for need in needs:
        for goal in need.get("Goals and hopes", []):
            assert 1 <= goal.get("Goal importance score", 1) <= 10
    assert not FORBIDDEN & set("".join(texts(value)))


READERS = {"fhir.json": fhir, "days.ics": calendar, "words.json": words, "prsb.json": prsb, "pcsp.json": care_plan}


def main(folder):
    schema = json.loads((folder / "own-words-1.schema").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    schema = jsonschema.Draft202012Validator(schema)
    passed, failed = 0, 0
    read = dict.fromkeys(READERS, 0)
    for path in sorted(folder.iterdir()):
        reader = next((name for name in READERS if path.name.endswith(name)), None)
        if reader is None:
            continue
        read[reader] += 1
        try:
            READERS[reader](path, schema)
            passed += 1
        except Exception as trouble:
            failed += 1
            print(f"{path.name}: {type(trouble).__name__}: {str(trouble)[:2000]}")
    for name, count in read.items():
        print(f"{name}: {count} samples")
        if count < 8:
            failed += 1
            print(f"{name}: too few samples")
    print(f"test result: {'FAILED' if failed else 'ok'}. {passed} passed; {failed} failed; 0 ignored")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))

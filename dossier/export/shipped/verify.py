"""Verify this dossier without asking anybody: python3 verify.py FOLDER_WITH_THE_SOURCE_TEXTS

Works out from the texts themselves, byte for byte as they were annotated, whether every receipt holds: the name and the
seal of each revision, and every passage, word for word, at its place. Then whether dossier.json states what the newest
receipts state. Needs Python 3.10 or later and nothing else. Ends with 1 if anything is wrong.
"""

import base64
import hashlib
import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
wrong, counts = [], {"revisions": 0, "passages": 0, "without text": 0, "claims": 0}


def filled(data):
    if isinstance(data, dict):
        return {key: filled(value) for key, value in data.items() if value not in (None, "", [], {})}
    return [filled(item) for item in data] if isinstance(data, list) else data


def text_hash(data, **options):
    return hashlib.sha256(json.dumps(data, ensure_ascii=False, sort_keys=True, **options).encode()).digest()


def expect(holds, *what):
    if not holds:
        wrong.append(": ".join(map(str, what)))


def passages(name, receipt, texts):
    record = receipt["record"]
    stated = record["states"].get("evidence", [])
    shown = record["words"].get("evidence", [])
    expect(len(stated) == len(shown) == len(receipt["passages"]), name, "passages are missing")
    for evidence, words, place in zip(stated, shown, receipt["passages"], strict=False):
        text = texts.get(words["seed"])
        if text is None:
            counts["without text"] += 1
            continue
        counts["passages"] += 1
        expect(place["seed"] == words["seed"], name, "another text")
        for part in words["parts"]:
            expect(text[part["start"] : part["end"]] == part["exact"], name, "other words", part["exact"])
        if place["selectors"] is not None:
            spans = [(selectors[-1]["start"], selectors[-1]["end"]) for selectors in place["selectors"]]
            digest = text_hash([text[start:end] for start, end in spans]).hex()[:12]
            expect(digest == evidence["passage"], name, "another passage", spans)


def main(folder):
    files = [path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.is_file()]
    texts = {hashlib.sha256(data).hexdigest(): data.decode("utf-8", "replace") for data in files}
    newest = {}
    for line in (HERE / "receipts.jsonl").read_text("utf-8").splitlines():
        receipt = json.loads(line)
        record = filled(receipt["record"])
        name = record["claim"] + "/" + record["rev"]
        counts["revisions"] += 1
        digest = text_hash(record["states"], separators=(",", ":"))[:5]
        expect(base64.b32encode(digest).decode().lower() == record["rev"], name, "states something else")
        rest = {key: value for key, value in record.items() if key != "seal"}
        expect(text_hash(rest).hex()[:12] == record["seal"], name, "the seal is broken")
        passages(name, receipt, texts)
        newest[record["claim"]] = receipt
    for claim in json.loads((HERE / "dossier.json").read_text("utf-8"))["claims"]:
        receipt = newest.get(claim["id"])
        if receipt is not None and receipt["stands"]:
            counts["claims"] += 1
            expect(claim["statement"] == receipt["record"]["words"]["statement"], claim["id"], "dossier.json differs")
    print(", ".join(f"{number} {what}" for what, number in counts.items()), f"- {len(wrong)} wrong", *wrong, sep="\n")
    return 1 if wrong or not counts["passages"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if len(sys.argv) == 2 else __doc__)

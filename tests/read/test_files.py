"""What disk may hold and Markdown cannot: bytes, links, sizes, names."""

import contextlib
import errno
import os
import socket
import stat
import unicodedata
from pathlib import Path

import pytest

from dossier.compiler import compile_dossier
from dossier.read import files as module
from dossier.read.files import read_root, read_static
from tests.overlay import codes
from tests.source_code import JUDGEMENTS

PEOPLE = "content/people/people.yaml"


def problems_of(root):
    """What `build.py check` would find, but for rules that weigh words."""
    files, problems = read_root(root)
    return tuple(p for p in compile_dossier(files, tuple(problems)).problems if p.code not in JUDGEMENTS)


def places(problems):
    """Code, path, line and column of each."""
    return [(p.code, p.place.path, p.place.line, p.place.column) for p in problems]


def test_the_base_is_read_from_disk_without_a_problem(root):
    assert problems_of(root) == ()


def test_a_byte_that_is_no_utf8_is_shown_where_it_stands(root):
    (root / PEOPLE).write_bytes(b"id: ada-lund\nname: Ad\xe4 Lund\n")
    problems = problems_of(root)
    assert places(problems) == [("not-utf8", PEOPLE, 2, 9)]
    assert "0xe4" in problems[0].message


@pytest.mark.parametrize(
    ("before", "line", "column"),
    [
        ("name: Ärger – \N{FERRY} ", 1, 17),
        ("\ufeffname: ", 1, 7),
        ("a: b\r\nname: ", 2, 7),
        ("a: b\rname: ö", 2, 8),
        ("a: b\n\n", 3, 1),
    ],
)
def test_the_place_of_a_bad_byte_counts_characters(root, before, line, column):
    """As all places do, in the lines as they are shown."""
    (root / PEOPLE).write_bytes(before.encode() + b"\xe4 Lund\n")
    assert ("not-utf8", PEOPLE, line, column) in places(problems_of(root))


def test_the_place_of_a_bad_byte_in_a_seed_counts_characters(root):
    text = (root / "seeds/gazette.txt").read_bytes()
    (root / "seeds/gazette.txt").write_bytes("Ä – ü\nÖl ".encode() + b"\xff" + text)
    assert ("not-utf8", "seeds/gazette.txt", 2, 4) in places(problems_of(root))


def test_what_else_is_wrong_beside_a_bad_byte_shows_in_the_same_run(root):
    (root / PEOPLE).write_bytes(b"id: ada-lund\nname: Ad\xe4 Lund\nborn: 1970\n")
    assert codes(problems_of(root)) == ["not-utf8", "fact-in-entity"]


def test_a_file_that_is_no_utf8_is_not_missed_as_well(root):
    """Settings that cannot be decoded are there: only the byte is a problem."""
    (root / "content/site.yaml").write_text("title: x", "utf-16")
    assert places(problems_of(root)) == [("not-utf8", "content/site.yaml", 1, 1)]


def test_utf16_is_no_utf8(root):
    (root / PEOPLE).write_text("id: ada-lund\nname: Ada Lund\n", "utf-16")
    assert ("not-utf8", PEOPLE, 1, 1) in places(problems_of(root))


def test_a_byte_order_mark_is_a_problem_and_the_rest_is_read(root):
    text = (root / PEOPLE).read_bytes()
    (root / PEOPLE).write_bytes(b"\xef\xbb\xbf" + text)
    assert places(problems_of(root)) == [("byte-order-mark", PEOPLE, 1, 1)]


@pytest.mark.parametrize("ending", [b"\r\n", b"\r"])
def test_carriage_returns_are_one_problem_and_the_rest_is_read(root, ending):
    text = (root / PEOPLE).read_bytes()
    (root / PEOPLE).write_bytes(text.replace(b"\n", ending))
    assert places(problems_of(root)) == [("carriage-return", PEOPLE, 1, 13)]


def test_letters_in_two_characters_are_a_problem_and_the_rest_is_read(root):
    home = root / "content/pages/home.de.md"
    text = home.read_text("utf-8")
    home.write_text(unicodedata.normalize("NFD", text), "utf-8")
    [problem] = problems_of(root)
    line = text.split("\n")[problem.place.line - 1]
    assert problem.code == "not-nfc"
    assert line[problem.place.column - 1] in "äöüÄÖÜ", "the caret stands under the letter"


@pytest.mark.parametrize("char", ["\0", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066"])
@pytest.mark.parametrize("path", [PEOPLE, "content/pages/home.en.md"])
def test_control_characters_are_problems_in_yaml_and_in_prose(root, char, path):
    """They steer terminals, turn text around, or end lines for some programs and not for others."""
    text = (root / path).read_text("utf-8")
    (root / path).write_text(text.replace("Lund", f"Lu{char}nd", 1), "utf-8", newline="\n")
    problems = problems_of(root)
    at = text.index("Lund") + 2
    place = ("control-character", path, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
    assert place in places(problems)


def test_control_characters_are_named(root):
    (root / PEOPLE).write_text("id: ada-lund\nname: Ada \u202eLund\naliases: [Lund]\n", "utf-8")
    assert "RIGHT-TO-LEFT OVERRIDE" in problems_of(root)[0].message


def test_a_flood_of_control_characters_is_a_hundred_problems_and_a_number(root):
    (root / PEOPLE).write_text("# " + "\x07\n# " * 300 + "\n", "utf-8")
    controls = [p for p in problems_of(root) if p.code == "control-character"]
    assert [p.place.line for p in controls] == list(range(1, 102))
    assert controls[-1].message == "From here on stand 200 more invisible control characters."


def test_more_accents_on_a_letter_than_any_writing_has_are_a_problem_where_they_are_too_many(root):
    marks = "\u0323" + "\u0301" * 29
    (root / PEOPLE).write_text(f"id: ada-lund\nname: Ada Lu{marks}\u0301nd\naliases: [Lu{marks}nd]\n", "utf-8")
    assert ("too-many-marks", PEOPLE, 2, 13 + 30) in places(problems_of(root))
    assert codes(problems_of(root)).count("too-many-marks") == 1


def test_a_seed_with_more_accents_on_a_letter_than_any_writing_has_is_no_source(root):
    text = (root / "seeds/gazette.txt").read_text("utf-8")
    (root / "seeds/gazette.txt").write_text(text.replace("euros", "euro\u0301s" + "\u0301" * 31), "utf-8")
    offset = text.index("euros") + len("euro\u0301s") + 30
    line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, text.index("euros"))
    assert ("too-many-marks", "seeds/gazette.txt", line, column) in places(problems_of(root))


def test_a_seed_may_hold_anything_that_is_text(root):
    """Seeds stay byte for byte as received: line ends, marks and forms of accents are the publisher's."""
    (root / "content/sources/gazette.yaml").unlink()
    (root / "seeds/gazette.txt").write_bytes("\ufeffCafe\u0301 one\r\ntwo three four five six.\r".encode())
    assert "carriage-return" not in codes(problems_of(root))
    assert "not-nfc" not in codes(problems_of(root))


def test_a_binary_seed_is_no_source(root):
    data = b"\x89PNG\0\0\0\r one two three four five"
    (root / "seeds/gazette.txt").write_bytes(data)
    assert [p.code for p in problems_of(root) if p.place.path == "seeds/gazette.txt"] == ["seed-binary"]


def test_a_seed_in_latin_1_is_a_problem_at_its_byte(root):
    text = (root / "seeds/gazette.txt").read_bytes().replace(b"euros", b"\x80uros", 1)
    (root / "seeds/gazette.txt").write_bytes(text)
    at = text.index(b"\x80")
    column = at - text.rfind(b"\n", 0, at)
    assert ("not-utf8", "seeds/gazette.txt", 3, column) in places(problems_of(root))


def test_an_empty_seed_is_a_problem(root):
    (root / "seeds/gazette.txt").write_bytes(b"")
    assert [p.code for p in problems_of(root) if p.place.path == "seeds/gazette.txt"] == ["seed-empty"]


@pytest.mark.parametrize("target", ["outside", "inside", "nowhere"])
def test_a_link_is_not_followed_wherever_it_points(root, tmp_path, target):
    """What a link names may lie outside the dossier, or be a secret of the machine that builds."""
    (tmp_path / "secret.yaml").write_text("id: secret\nname: Secret\n")
    link_target = {"outside": tmp_path / "secret.yaml", "inside": root / PEOPLE, "nowhere": root / "gone"}[target]
    (root / "content/people/link.yaml").symlink_to(link_target)
    files, problems = read_root(root)
    assert places(problems) == [("symbolic-link", "content/people/link.yaml", 1, 1)]
    assert "content/people/link.yaml" not in files.content


@pytest.mark.parametrize("folder", ["content", "seeds", "content/claims"])
def test_a_folder_that_is_a_link_is_not_followed(root, tmp_path, folder):
    (root / folder).rename(tmp_path / "elsewhere")
    (root / folder).symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    files, problems = read_root(root)
    assert places(problems) == [("symbolic-link", folder, 1, 1)]
    assert not any(path.startswith(f"{folder}/") for path in files.content)


def test_a_seed_that_is_a_link_is_one_problem_not_two(root, tmp_path):
    (root / "seeds/gazette.txt").rename(tmp_path / "gazette.txt")
    (root / "seeds/gazette.txt").symlink_to(tmp_path / "gazette.txt")
    reported = codes(problems_of(root))
    assert "symbolic-link" in reported
    assert "seed-missing" not in reported


def test_a_file_that_is_too_large_is_not_opened(root, monkeypatch):
    monkeypatch.setattr(module, "MAX_CONTENT_BYTES", 5000)
    (root / "content/people/more.yaml").write_bytes(b"#" * 5001)
    assert places(problems_of(root)) == [("file-too-large", "content/people/more.yaml", 1, 1)]


def test_a_seed_that_is_too_large_is_one_problem(root, monkeypatch):
    monkeypatch.setattr(module, "MAX_SEED_BYTES", 10)
    reported = codes(problems_of(root))
    assert "file-too-large" in reported
    assert "seed-missing" not in reported


def test_a_hole_in_a_file_is_size_too(root):
    """A sparse file of many gigabytes takes no room on disk and all memory when read."""
    with (root / "content/people/more.yaml").open("wb") as file:
        file.truncate(10**12)
    assert places(problems_of(root)) == [("file-too-large", "content/people/more.yaml", 1, 1)]


def test_too_many_files_are_a_problem(root, monkeypatch):
    monkeypatch.setattr(module, "MAX_FILES", 5)
    assert "too-many-files" in codes(problems_of(root))


def test_a_file_of_another_kind_is_a_problem(root):
    (root / "content/people/notes.txt").write_text("who is who")
    assert places(problems_of(root)) == [("unexpected-file", "content/people/notes.txt", 1, 1)]


def test_hidden_files_are_passed_over(root):
    (root / "content/.DS_Store").write_bytes(b"\0\xff")
    (root / "content/people/.people.yaml.swp").write_bytes(b"\0\xff")
    (root / "content/.git").mkdir()
    (root / "content/.git/config").write_bytes(b"\0\xff")
    assert problems_of(root) == ()


@pytest.mark.parametrize("name", [b"content/people/\xff.yaml", b"content/people/a\nb.yaml", b"seeds/\x1b[31m.txt"])
def test_a_name_that_cannot_be_shown_is_a_problem_that_can(root, name):
    try:
        open(os.path.join(os.fsencode(root), name), "wb").close()
    except OSError:
        pytest.skip("this disk refuses such names")
    [problem] = problems_of(root)
    assert problem.code == "unexpected-file"
    assert problem.place.path.isprintable()


def test_a_file_that_may_not_be_read_is_a_problem(root, monkeypatch):
    """Simulated, because whoever runs as root may read everything."""
    real = module.Path.read_bytes

    def read_bytes(path):
        if path.name == "people.yaml":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(module.Path, "read_bytes", read_bytes)
    [problem] = [problem for problem in problems_of(root) if problem.code == "file-unreadable"]
    assert problem.place.path == PEOPLE
    assert "Permission denied" in problem.message


def test_a_folder_that_may_not_be_listed_is_a_problem(root, monkeypatch):
    real = module.os.scandir

    def scandir(path):
        if path.name == "people":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(module.os, "scandir", scandir)
    _, problems = read_root(root)
    assert places(problems) == [("file-unreadable", "content/people", 1, 1)]


def device(path):
    try:
        os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 3))
    except PermissionError:
        pytest.skip("only root may make devices")


def listening(path):
    with socket.socket(socket.AF_UNIX) as server, contextlib.chdir(path.parent):  # a socket's whole path is short
        server.bind(path.name)


@pytest.mark.parametrize("name", ["content/people/x.yaml", "seeds/x.txt", "static/x.css", "templates/pages/x.html"])
@pytest.mark.parametrize(
    ("make", "kind"), [(os.mkfifo, "a pipe"), (listening, "a socket"), (device, "a device"), (Path.mkdir, "a folder")]
)
def test_what_is_no_file_is_a_problem_where_a_file_is_expected(root, name, make, kind):
    """Opening a pipe would wait for ever, and what is passed over without a word is looked for in vain."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    make(root / name)
    _, problems = read_root(root)
    assert places(problems) == [("unexpected-file", name, 1, 1)]
    assert problems[0].message == f"`{name}` is no file but {kind}, and is not read."


@pytest.mark.parametrize("name", ["static/x.css", "templates/x.html", "static", "templates"])
def test_links_are_problems_in_what_only_a_build_reads(root, tmp_path, name):
    (tmp_path / "elsewhere").mkdir()
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).symlink_to(tmp_path / "elsewhere")
    assert places(read_root(root)[1]) == [("symbolic-link", name, 1, 1)]


def test_folders_nested_past_what_is_read_are_one_problem(root):
    deep = Path("content/people", *["x"] * 40)
    (root / deep).mkdir(parents=True)
    (root / deep / "people.yaml").write_text("id: deep\nname: Deep\n")
    [problem] = problems_of(root)
    assert problem.code == "unexpected-file"
    assert problem.place.path == "content/people/" + "/".join("x" * 29)


@pytest.mark.parametrize("folder", ["content", "seeds", "static", "templates"])
def test_folders_nested_past_what_the_system_takes_are_one_problem_that_can_be_shown(root, folder):
    name = "x" * 250
    (root / folder).mkdir(exist_ok=True)
    with contextlib.chdir(root / folder):
        for _ in range(60):
            os.mkdir(name)
            os.chdir(name)
    _, [problem] = read_root(root)
    assert problem.code == "file-unreadable"
    assert "File name too long" in problem.message
    assert problem.place.path.startswith(f"{folder}/xxx")
    assert len(problem.place.path) < 500


@pytest.mark.parametrize("number", [errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOMEM])
@pytest.mark.parametrize("call", ["scandir", "read_bytes"])
def test_a_broken_disk_is_no_problem_of_the_dossier(root, monkeypatch, number, call):
    """It is named all the same, by whoever tells faults of the machine."""

    def fails(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(module.os if call == "scandir" else module.Path, call, fails)
    with pytest.raises(OSError, match=r"content") as error:
        read_root(root)
    assert error.value.errno == number


def test_static_files_that_cannot_be_listed_are_not_taken_for_none(tmp_path, monkeypatch):
    """Else the site would be published without them."""

    def scandir(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(module.os, "scandir", scandir)
    with pytest.raises(PermissionError):
        read_static(tmp_path)
    assert read_static(tmp_path / "nowhere") == {}


def test_files_come_in_one_order_whatever_the_disk_says(root, monkeypatch):
    before, _ = read_root(root)
    real = module._entries
    monkeypatch.setattr(module, "_entries", lambda *args: list(reversed(real(*args))))
    after, _ = read_root(root)
    assert list(before.content) == list(after.content) == sorted(before.content)

"""Addresses on the web: those that every browser, and every library that reads the site, takes for the same one."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

from dossier.text.characters import CONTROL

LONGEST = 500  # characters; mail programs and feed readers cut longer ones
LONGEST_LABEL = 63  # characters between two points of a host's name
_FORM = re.compile(r"https?://[^\s<>\"']{3,}")
_NEVER = re.compile(r"[|^`{}\\\"<>\[\]]")  # behind the host of an address, by RFC 3986 and 3987
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?", re.IGNORECASE)
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*", re.IGNORECASE)  # a name that ends so is read as the address of a machine


def bad_address(text: str) -> str:
    """Why it is no address that may be linked to, as the end of a sentence that starts with "it"; empty if it is."""
    if not _FORM.match(text):
        return "does not start with `https://` or `http://` and a host"
    if not _FORM.fullmatch(text):
        return "holds a space, a quotation mark, `<` or `>`"
    if len(text) > LONGEST:
        return f"has more than {LONGEST} characters"
    if "\\" in text or CONTROL.search(text):
        return "holds a backslash or an invisible character"
    try:
        split = urlsplit(text)
        port = split.port
    except ValueError as error:
        port_is_wrong = "port" in str(error).lower()
        return "has no port from 1 to 65535 behind the colon" if port_is_wrong else "has brackets in a wrong place"
    if port == 0:
        return "has no port from 1 to 65535 behind the colon"
    if "@" in split.netloc:
        return "names a user before its host"
    if not _is_host(split.hostname or "", "[" in split.netloc):
        return "has no host that there can be"
    return ""


def as_link(address: str) -> str:
    """The address with what RFC 3986 has no place for as percent signs: `?q=a|b` is `?q=a%7Cb` where it is a link.

    Letters of all scripts stay (RFC 3987), and so does every percent sign: what is encoded already stays what it is.
    """
    host = len(address) - len(address.split("/", 3)[-1]) if address.count("/") > 2 else len(address)
    return address[:host] + _NEVER.sub(lambda sign: f"%{ord(sign[0]):02X}", address[host:])


def bad_base(text: str) -> str:
    """The same of the address of a site, to which paths are added."""
    return bad_address(text) or ("holds `?` or `#`, so nothing can be added to it" if re.search("[?#]", text) else "")


def _is_host(name: str, in_brackets: bool) -> bool:
    """Whether it is the name of a host, also one with letters other than a to z, or the number of one."""
    if in_brackets:
        return "%" not in name and _is_number(name, ipaddress.IPv6Address)
    labels = name.removesuffix(".").split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return _is_number(name, ipaddress.IPv4Address)
    return len(name) < 254 and all(map(_is_label, labels))


def _is_number(name: str, kind: type[ipaddress.IPv4Address] | type[ipaddress.IPv6Address]) -> bool:
    try:
        kind(name)
    except ValueError:
        return False
    return True


def _is_label(label: str) -> bool:
    """Whether it is a part of a host's name between two points, as it is written or as it travels."""
    try:
        travels = label.encode("idna").decode("ascii")
        if travels.lower().startswith("xn--"):
            return travels[4:].encode("ascii").decode("punycode").isascii() is False
    except (UnicodeError, IndexError):  # what the codec raises depends on what is wrong
        return False
    return len(travels) <= LONGEST_LABEL and bool(_LABEL.fullmatch(travels))

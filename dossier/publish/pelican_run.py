"""Runs Pelican on a job, under settings that close its traps."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

from dossier.publish import plugin
from dossier.publish.job import JOB, Job, PelicanFailed
from dossier.publish.sandbox import FOLDER, Sandbox, TemplateFailed, sandbox
from dossier.publish.template_code import TemplateCode, beside_modules
from dossier.read.files import read_static

PROGRAM = Path(__file__).parent.parent.parent  # the folder with templates/ and static/


TEMPLATE_CODE = TemplateCode()
SANDBOXED_CODE = TemplateCode()  # apart: the same text is compiled to other code there


ENVIRONMENT: dict[str, Any] = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "bytecode_cache": TEMPLATE_CODE,
    "cache_size": -1,  # all of them, in a plain dict: each part's template is asked for on each page
    "auto_reload": False,  # each run has environments of its own; else every part's file is asked for each use
}


def program_environment() -> Environment:
    """The environment that Pelican makes of the program's templates, without Pelican. They are compiled."""
    environment = Environment(loader=FileSystemLoader(PROGRAM / FOLDER), **ENVIRONMENT)
    _prepare(environment, TEMPLATE_CODE, environment.list_templates(), "program")
    return environment


def _prepare(environment: Environment, code: TemplateCode, names: Sequence[str], kind: str) -> None:
    """Have the program's templates compiled before others are forked from this process, which need them all."""
    plain = {name: value for name, value in ENVIRONMENT.items() if isinstance(value, bool)}
    other = (kind, plain)
    code.prepare(environment, names, kept=beside_modules(f"{kind}_code"), other=other)


def own_templates(root: Path) -> dict[str, bytes]:
    """The templates that a dossier brings, by name; none where they are the program's."""
    folder = root / FOLDER
    return {} if folder.resolve() == (PROGRAM / FOLDER).resolve() else read_static(folder)


def own_sandbox(root: Path) -> Sandbox | None:
    """The environment for a dossier that has templates of its own; None for any other. Raises TemplateFailed."""
    texts = {}
    for name, data in own_templates(root).items():
        try:
            texts[name] = data.decode()
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise TemplateFailed(f"{FOLDER}/{name}", line, "This is not UTF-8.") from error
    if not texts:
        return None
    environment = sandbox(texts, PROGRAM / FOLDER, SANDBOXED_CODE, ENVIRONMENT)
    programs = environment.list_templates(filter_func=lambda name: name not in texts)
    _prepare(environment, SANDBOXED_CODE, programs, "sandboxed")
    return environment


def settings(job: Job, output: Path) -> dict[str, Any]:
    """Pelican's settings. Nothing is left to a default that reads, writes or guesses something."""
    sandbox = own_sandbox(job.root)
    if sandbox is None:
        program_environment()
    return {
        "PATH": str(job.root),
        "OUTPUT_PATH": str(output),
        "THEME": str(PROGRAM),  # its templates/ is where Pelican looks
        "THEME_TEMPLATES_OVERRIDES": [],  # a dossier's own are for the sandbox alone
        "THEME_STATIC_PATHS": [],
        "STATIC_PATHS": [],
        "PAGE_PATHS": sorted(job.prose),
        "ARTICLE_PATHS": [],
        "PLUGINS": [plugin],  # the module itself: a name that cannot be imported is only logged
        "READERS": {"html": None, "rst": None},
        "DIRECT_TEMPLATES": [],
        "TEMPLATE_PAGES": {},
        "CATEGORY_SAVE_AS": "",
        "TAG_SAVE_AS": "",
        "AUTHOR_SAVE_AS": "",
        "ARCHIVES_SAVE_AS": "",
        "FEED_ALL_ATOM": None,
        "CATEGORY_FEED_ATOM": None,
        "TRANSLATION_FEED_ATOM": None,
        "AUTHOR_FEED_ATOM": None,
        "AUTHOR_FEED_RSS": None,
        "PAGE_TRANSLATION_ID": None,  # quadratic, and our pages know their languages
        "ARTICLE_TRANSLATION_ID": None,
        "FILENAME_METADATA": "",
        "PATH_METADATA": "",
        "USE_FOLDER_AS_CATEGORY": False,
        "DEFAULT_LANG": "en",
        "LOCALE": ["C.UTF-8", "C"],  # it is set for the whole process; plain C would make files and pipes ASCII
        "TIMEZONE": "UTC",
        "DELETE_OUTPUT_DIRECTORY": False,  # the new tree is empty and ours
        "CACHE_CONTENT": False,  # a cache of pickles runs whatever was put into it
        "LOAD_CONTENT_CACHE": False,
        "DEBUG": True,  # what it logs comes with its traceback
        "SITEURL": "",
        "RELATIVE_URLS": False,
        "JINJA_ENVIRONMENT": ENVIRONMENT,
        JOB: job,
        plugin.SANDBOX: sandbox,
    }


class OurPelican(Pelican):
    """Pelican, but for what it does to the whole process."""

    def init_path(self) -> None:
        """Pelican would look for modules in the working directory first, which may be the dossier's folder."""


class Errors(logging.Handler):
    """Collects what Pelican logs as an error, since it goes on after one; `cause` is the first one's exception."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []
        self.cause: BaseException | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message, with its traceback if it has one."""
        self.messages.append(self.format(record))
        if self.cause is None and record.exc_info:
            self.cause = record.exc_info[1]


def run(job: Job, output: Path) -> None:
    """Run Pelican over the job; raise `PelicanFailed` wherever Pelican would have swallowed something."""
    logger = logging.getLogger("pelican")
    errors = Errors()
    logger.addHandler(errors)
    quiet, console.quiet = console.quiet, True
    try:
        pelican = OurPelican(read_settings(path=None, override=settings(job, output)))  # type: ignore[no-untyped-call]
        if plugin not in pelican.plugins:
            raise PelicanFailed("\n".join(["Pelican did not register the plugin.", *errors.messages]))
        pelican.run()  # type: ignore[no-untyped-call]
    finally:
        console.quiet = quiet
        logger.removeHandler(errors)
    if errors.messages:
        raise PelicanFailed("\n".join(errors.messages)) from errors.cause
    made = {page.task for page in job.pages.values()}
    missing = sorted(path for path, task in job.prose.items() if task.key not in made)
    if missing:
        raise PelicanFailed(f"Pelican left out: {', '.join(missing)}")

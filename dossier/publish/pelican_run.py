"""What is handed to Pelican, and the settings under which it runs. All of its traps are closed here."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from jinja2 import StrictUndefined

from dossier.components.views import Page
from dossier.model.support import STROKES, Support
from dossier.pages.registry import Task
from dossier.publish.compiled import COMPILED
from dossier.publish.render import Rendered

PROGRAM = Path(__file__).parent.parent.parent  # the folder with templates/ and static/


class ShellFailed(Exception):
    """Pelican logged an error or did not load the plugin; on its own it would have gone on and exited with 0."""


@dataclass(slots=True)
class Job:
    """One build for the plugin: the pages to make, the prose by file, and where finished pages go."""

    root: Path
    tasks: Sequence[Task]
    prose: Mapping[str, Page]
    jobs: int
    tick: Callable[[], None]
    pages: dict[str, Rendered] = field(default_factory=dict)

    def put(self, page: Rendered) -> None:
        """Take a finished page; two pages at one address are a bug."""
        if page.path in self.pages:
            raise ShellFailed(f"two pages want to be written to {page.path}")
        self.pages[page.path] = page

    def relative(self, source_path: str) -> str:
        """The path below the root of a file that Pelican found."""
        return Path(source_path).relative_to(self.root).as_posix()


def settings(job: Job, output: Path, job_name: str, plugin: Any) -> dict[str, Any]:
    """Pelican's settings. Nothing is left to a default that reads, writes or guesses something."""
    own = job.root / "templates"
    overrides = [str(own)] if own.is_dir() and own.resolve() != (PROGRAM / "templates").resolve() else []
    return {
        "PATH": str(job.root),
        "OUTPUT_PATH": str(output),
        "THEME": str(PROGRAM),  # its templates/ is where Pelican looks
        "THEME_TEMPLATES_OVERRIDES": overrides,
        "THEME_STATIC_PATHS": [],
        "STATIC_PATHS": [],
        "PAGE_PATHS": ["content/pages"],
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
        "JINJA_ENVIRONMENT": {
            "autoescape": True,
            "undefined": StrictUndefined,
            "trim_blocks": True,
            "lstrip_blocks": True,
            "bytecode_cache": COMPILED,
            "auto_reload": False,  # each run has environments of its own; else every part's file is asked for each use
        },
        "JINJA_FILTERS": FILTERS,
        job_name: job,
    }


def stroke(support: str) -> str:
    """The class of the line that a page draws for a support; words that are none stay as they are."""
    return STROKES.get(cast(Support, support), support)


FILTERS = {"stroke": stroke}  # what templates use beside Jinja's own


class Errors(logging.Handler):
    """Collects what Pelican logs as an error, since it goes on after one."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message, with its traceback if it has one."""
        self.messages.append(self.format(record))


def run(job: Job, output: Path) -> None:
    """Run Pelican over the job; raise `ShellFailed` wherever Pelican would have swallowed something."""
    from pelican import Pelican
    from pelican.log import console
    from pelican.settings import read_settings

    from dossier.publish import plugin

    logger = logging.getLogger("pelican")
    errors = Errors()
    logger.addHandler(errors)
    quiet, console.quiet = console.quiet, True
    try:
        pelican = Pelican(read_settings(path=None, override=settings(job, output, plugin.JOB, plugin)))
        if plugin not in pelican.plugins:
            raise ShellFailed("\n".join(["Pelican did not register the plugin.", *errors.messages]))
        pelican.run()
    finally:
        console.quiet = quiet
        logger.removeHandler(errors)
    if errors.messages:
        raise ShellFailed("\n".join(errors.messages))
    missing = sorted({page.path for page in job.prose.values()} - set(job.pages))
    if missing:
        raise ShellFailed(f"Pelican left out: {', '.join(missing)}")

"""The Pelican plugin: our pages from a generator, prose through Pelican's page pipeline, all written by our writer.

Pelican provides settings, the reader registry, the Jinja environment and signals. Receivers are module-level functions,
because Pelican's signals hold weak references and closures would vanish.
"""

from __future__ import annotations

from contextlib import closing
from typing import Any, NamedTuple

from jinja2 import Environment, Template
from pelican import signals
from pelican.generators import Generator, PagesGenerator
from pelican.readers import BaseReader, Readers
from pelican.writers import Writer

from dossier.publish.job import JOB, Job
from dossier.publish.render import make_all, render_all
from dossier.publish.written import Written

SANDBOX = "DOSSIER_SANDBOX"  # the setting of Pelican that carries the environment for a dossier's own templates


class ProseReader(BaseReader):
    """Reads a prose page. It was read and checked before; Pelican gets its metadata and the task that makes it."""

    file_extensions = ["md"]  # noqa: RUF012  # Pelican's own form

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Metadata of the page at `source_path`, the task that makes it among them."""
        job: Job = self.settings[JOB]
        task = job.prose[job.relative(source_path)]
        page = task.make()
        return "", {
            "title": page.layout.title,
            "lang": page.layout.language,
            "slug": page.path,
            "save_as": page.path,
            "url": page.path,
            "template": page.template.removesuffix(".html"),
            "dossier_task": task,
        }


class DossierGenerator(Generator):
    """Makes every page that is not prose."""

    def generate_output(self, writer: DossierWriter) -> None:
        """Render all pages, on several processes if the job has them, and hand them to the writer."""
        job: Job = self.settings[JOB]
        elsewhere = job.elsewhere.pages if job.elsewhere is not None else None
        making = make_all(
            self.env,
            job.tasks,
            job.files,
            finish=job.write,
            jobs=job.jobs,
            tick=job.tick,
            log=job.log,
            elsewhere=elsewhere,
        )
        with closing(making) as finished:
            for written in finished:
                writer.put(written)
        late = job.late(job.made_files)
        with closing(make_all(self.env, late, finish=job.write, jobs=job.jobs, tick=job.tick, log=job.log)) as pages:
            for written in pages:
                writer.put(written)


class Uncompiled(NamedTuple):
    """In place of a template that Pelican wants to have: a dossier's own are compiled where they are rendered."""

    environment: Environment


class DossierWriter(Writer):
    """Writes into the new tree and nowhere else; Pelican's guard is a prefix test: `../output-evil` passes."""

    def put(self, written: Written) -> None:
        """Take account of a page, or of files."""
        self.settings[JOB].put(written)

    def write_file(self, name: str, template: Template | Uncompiled, context: Any, *_: Any, **kwargs: Any) -> None:
        """Called by Pelican's page pipeline: render the page of the task instead of Pelican's context."""
        task, job = kwargs["page"].dossier_task, self.settings[JOB]
        [rendered] = render_all(template.environment, (task,), 1, lambda: None, log=job.log)
        self.put(job.write(rendered))


def _generators(_pelican: Any) -> type[Generator]:
    return DossierGenerator


def _writer(_pelican: Any) -> type[Writer]:
    return DossierWriter


def _reader(readers: Readers) -> None:
    readers.reader_classes["md"] = ProseReader


def _prepare(generator: Generator) -> None:
    """Give generators the sandbox, where there is one, and Markdown, for which Pelican misses a library of its own."""
    if isinstance(generator, PagesGenerator):
        generator.readers.disabled_readers.pop("md", None)
    environment = generator.settings[SANDBOX]
    if (
        isinstance(generator, PagesGenerator | DossierGenerator) and environment is not None
    ):  # the others render nothing
        generator.env = environment
        generator.get_template = lambda _name: Uncompiled(environment)  # type: ignore[method-assign]


def register() -> None:
    """Connect to Pelican's signals; connecting twice is connecting once."""
    signals.get_generators.connect(_generators)
    signals.get_writer.connect(_writer)
    signals.readers_init.connect(_reader)
    signals.generator_init.connect(_prepare)

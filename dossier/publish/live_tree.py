"""The writer of previews: files are replaced one by one where they stand, and only those that are others.

Who edits would rather see an edit at once than have no new page beside an old one for an instant. Every file is whole
at any time. What a killed preview leaves is put right by the next build, which compares every file with what was
written.
"""

from __future__ import annotations

import os

from dossier.publish.folders import is_there, make_folder, place, remove_empty_folders, set_mode, write_file
from dossier.publish.interrupts import INTERRUPTS
from dossier.publish.output_folder import MARKER, NOT_A_FILE_OF_ANYBODY, listed_files
from dossier.publish.staging import NEXT_MARKER, StagingTree
from dossier.publish.swap_inside import in_order


class LiveTree(StagingTree):
    """A tree of which only what changes is made anew, to be moved into the old one."""

    def swap(self) -> None:
        """Put the new files in the old ones' place and remove those that are no more. Raises OSError."""
        before = [path for path, digest in (listed_files(self.output) or {}).items() if digest or path.endswith(MARKER)]
        marker = self._marker()
        with INTERRUPTS.shielded():
            if not self.output.is_dir():
                make_folder(self.output)
            set_mode(self.output, self._mode)
            for path in sorted(self.files.keys() - self._unchanged - {MARKER}, key=in_order):
                place(self.path / path, self.output, path)
            gone = [path for path in before if path not in self.files and is_there(self.output / path)]
            for path in gone:
                os.unlink(self.output / path)
            if gone:
                remove_empty_folders(self.output, NOT_A_FILE_OF_ANYBODY)
            write_file(self.path / NEXT_MARKER, marker)
            place(self.path / NEXT_MARKER, self.output, MARKER)

    def strange_files(self) -> list[str]:
        """Nothing is told of what somebody put into a preview."""
        return []

    def _share(self, path: str) -> None:
        """It stays where it is."""

# SPDX-License-Identifier: EUPL-1.2
"""What the checks share: the files of the repository, and how a check ends."""
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parent.parent


def files(*prefixes, suffixes=()):
    """The files under the prefixes, as paths relative to the root, without what git ignores."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "--", *prefixes], cwd=ROOT, check=True,
                            capture_output=True, text=True).stdout.splitlines()
    return [pathlib.PurePosixPath(name) for name in sorted(set(listed))
            if (not suffixes or name.endswith(tuple(suffixes))) and (ROOT / name).is_file()]


def read(path):
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def lines(path):
    return enumerate(read(path).splitlines(), start=1)


def finish(name, faults, counted):
    for fault in faults:
        print(fault)
    print(f"{name}: {len(faults)} faults in {counted}" if faults else f"{name}: {counted}, all well")
    sys.exit(1 if faults else 0)

"""Starts runs in a folder of their own, and keeps what comes of them."""
import dataclasses
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time

import runs

SECONDS = 10  # A run that takes longer hangs; all take less than a second.


@dataclasses.dataclass(frozen=True)
class Result:
    """What came of a run. `status` is None for a hang, and negative for a signal."""

    status: int | None
    out: bytes
    messages: str
    files: dict  # Outputs by path.
    left: tuple  # Files that should not be there.
    end: str = ""  # The first function of a bad end that is not of the C or C++ library.


# A frame of backtrace_symbols_fd(): the file, the function and the offset in it where they are known, and the address. Of a program at
# a fixed address only the last is given.
FRAME = re.compile(r"^([^\s(\[]+)(?:\((?:(\w*)\+(0x[0-9a-f]+))?\))? ?\[(0x[0-9a-f]+)\]", re.MULTILINE)
LANGUAGE_LIBRARIES = re.compile(r"_ZS|_ZNS|_ZNKS|__cxa|_Unwind|_ZN9__gnu|__gxx|__restore|raise|abort|gsignal|tell_end")


def function_at(program, address):
    return subprocess.run(["addr2line", "-fe", program, address], capture_output=True, text=True, check=False).stdout.split("\n")[0]


def ended_in(frames):
    """`LIBRARY: FUNCTION` of the first frame that tells something."""
    for file, name, offset, address in FRAME.findall(frames):
        library = pathlib.Path(file).name
        if not name and library.startswith("zubda"):
            name = function_at(file, offset or address)
        if not library.startswith(("fault.", "libc.", "libstdc++", "libgcc_s", "ld-linux")) and not LANGUAGE_LIBRARIES.match(name):
            return f"{library}: {name or offset or address}"
    return ""


def members(session):
    """Numbers of the processes of a session that run."""
    for entry in pathlib.Path("/proc").iterdir():
        try:
            state, _, _, own = (entry / "stat").read_text().rsplit(")", 1)[1].split()[:4] if entry.name.isdigit() else ("Z", 0, 0, 0)
        except OSError:
            continue
        if int(own) == session and state not in "ZX":
            yield int(entry.name)


def outlives(session):
    """Whether something of a session goes on; what was killed may need a moment."""
    for _ in range(50):
        if not any(members(session)):
            return False
        time.sleep(0.02)
    return True


class Place:
    """A folder with inputs, in which runs are made one after the other."""

    def __init__(self, build):
        self.build = pathlib.Path(build).resolve()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="zubda-faults-"))
        self.work = self.folder / "work"
        self.work.mkdir()
        runs.make_inputs(self.work)
        self.library = self.folder / "fault.so"
        source = pathlib.Path(__file__).with_name("fault.c")
        subprocess.run(["cc", "-shared", "-fPIC", "-O2", str(source), "-o", str(self.library)], check=True)
        for name, text in (("one.df", "records.jsonl"), ("two.df", "references.jsonl")):
            self.program("zubda-df", "count", "-o", name, text)
        self.inputs = self.contents()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def program(self, name, *arguments):
        subprocess.run([self.build / name, *arguments], cwd=self.work, check=True, env=self.environment())

    def environment(self, **more):
        return {"PATH": f"{self.work}/programs:/usr/bin:/bin", "HOME": str(self.folder / "home"), "TMPDIR": str(self.folder / "temporary"),
                "LC_ALL": "C.UTF-8", **more}

    def contents(self):
        return {str(path.relative_to(self.folder)): path for path in self.folder.rglob("*") if path.is_file()}

    def clear(self):
        for path in self.contents().keys() - self.inputs.keys():
            (self.folder / path).unlink()
        shutil.rmtree(self.work / "out", ignore_errors=True)
        (self.work / "out").mkdir()
        for name in ("temporary", "home"):
            (self.folder / name).mkdir(exist_ok=True)

    def start(self, run, prepare=None, **environment):
        """Starts `run` in a session of its own."""
        self.clear()
        with open(self.work / run.stdin if run.stdin else os.devnull, "rb") as stdin, open(self.folder / "out", "wb") as out, \
                open(self.folder / "messages", "wb") as messages:
            return subprocess.Popen([self.build / run.arguments[0], *run.arguments[1:]], cwd=self.work, stdin=stdin, stdout=out, stderr=messages,
                                    start_new_session=True, preexec_fn=prepare, env=self.environment(**environment))

    def finish(self, run, process, seconds=SECONDS):
        """Waits for the end of `process`, and for all that it started: what outlives it is an end as bad as a hang."""
        try:
            status = process.wait(seconds)
        except subprocess.TimeoutExpired:
            status = None
            os.kill(process.pid, signal.SIGABRT)  # fault.c tells where it hangs.
            time.sleep(0.5)
        outlived = status is not None and outlives(process.pid)
        for number in {process.pid, *members(process.pid)} if status is None or outlived else ():
            try:
                os.kill(number, signal.SIGKILL)
            except ProcessLookupError:
                pass
        process.wait()
        result = self.result(run, status)
        return dataclasses.replace(result, left=(*result.left, "a process")) if outlived else result

    def result(self, run, status):
        written = {}
        left = []
        for path in sorted(self.contents().keys() - self.inputs.keys() - {"out", "messages", "count", "trace"}):
            inside = path.removeprefix("work/")
            is_output = any(inside == output or inside.startswith(output + "/") for output in run.outputs)
            if is_output and not pathlib.Path(path).name.startswith(".zubda"):
                written[inside] = (self.folder / path).read_bytes()
            else:
                left.append(path)
        messages, _, frames = (self.folder / "messages").read_text(errors="replace").partition("fault: ended in\n")
        return Result(status, (self.folder / "out").read_bytes(), messages, written, tuple(left), ended_in(frames))

    def run(self, run, prepare=None, **environment):
        return self.finish(run, self.start(run, prepare, **environment))

    def clean(self, run):
        """The run without a fault. Raises RuntimeError when it ends otherwise than it should."""
        result = self.run(run)
        if result.status != run.status or result.left:
            raise RuntimeError(f"{run.name}: status {result.status} without a fault: {result.messages}{result.left}")
        return result

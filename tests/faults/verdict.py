"""Judges what came of a run in which something failed, by what came of it when nothing did."""
import gzip
import json
import re

ALL, WARNED, SOME, NOT_WRITTEN, WRONG = ("all done", "all done, with a warning", "an input failed, named", "not written, status 3", "WRONG")
OUTCOMES = (ALL, WARNED, SOME, NOT_WRITTEN)
VOLATILE = re.compile(rb'"(seconds|processor_seconds|max_memory_bytes|modified|changed|inode|time)":[-\d.]+')


class Wrong(Exception):
    """What was done wrongly, in a few words."""


def require(holds, what):
    if not holds:
        raise Wrong(what)


def messages_of(run, result):
    """The lines on standard error, all of which are of the program and have a reason."""
    lines = result.messages.splitlines()
    for line in lines:
        require(re.match(rf"{run.arguments[0]}: .*\w", line) or re.match(r"zubda: .*\w", line), f"a line that is not the program's: {line!r}")
    return lines


def plain(name, content):
    """Bytes that are the same in every run."""
    if name.endswith(".gz"):
        content = gzip.decompress(content)
    return VOLATILE.sub(b"", content)


def file_of(line):
    """The input that a line of output came of. Records have their line's number in place of a name."""
    record = json.loads(line)
    return str(record.get("file", record.get("line", record.get("id"))))


def check_lines(clean, out, messages):
    """Lines of a run in which some inputs failed: those of the others are there, in their order."""
    expected = clean.splitlines()
    made = out.splitlines()
    good = [line for line in made if b'"error":' not in line]
    remaining = iter(expected)
    require(all(line in remaining for line in good), "a line that the clean run does not have")
    named = "\n".join(messages)
    for number, line in enumerate(expected, 1):
        if line not in good:
            name = file_of(line)
            require(name in named or f":{number}:" in named, f"{name} is missing, and not named")


def check_output(run, clean, result, messages):
    """Standard output of a run with status 1."""
    if run.form == "jsonl":
        check_lines(clean.out, result.out, messages)
    else:
        require(result.out in (b"", clean.out) or (run.name == "digest" and result.out.endswith(b"\n")), "half an output")


def check_files(run, clean, result, messages):
    """Files of any run: whole, and missing only where the input is named."""
    for name, content in result.files.items():
        require(name in clean.files, f"{name} is not in the clean run")
        try:
            same = plain(name, content) == plain(name, clean.files[name])
        except (OSError, EOFError) as error:
            raise Wrong(f"{name} is cut: {error}") from error
        if same or name.endswith((".manifest", ".stats")):
            continue
        require(result.status == 1 and not run.whole_output, f"{name} is not what it is in the clean run")
        check_lines(plain(name, clean.files[name]), plain(name, content), messages)


def check_complete(run, clean, result, messages):
    """Standard output of a run with status 0: that of the clean run; where a warning names an input, another program may have read it."""
    lines = list(zip(clean.out.splitlines(), result.out.splitlines()))
    named = "\n".join(messages)
    same = run.form == "jsonl" and len(lines) == len(clean.out.splitlines()) == len(result.out.splitlines()) and all(
        expected == made or file_of(expected) == file_of(made) and file_of(made) in named for expected, made in lines)
    require(result.out == clean.out or same, "another output with status 0")


def begins_clean_output(run, clean, result, messages):
    """Whether the output is a beginning of the clean one, but for inputs that are named and have their error in place of a summary."""
    if clean.out.startswith(result.out):
        return True
    named = "\n".join(messages)
    return run.form == "jsonl" and all(
        expected == made or b'"error":' in made and file_of(expected) == file_of(made) and file_of(made) in named
        for expected, made in zip(clean.out.splitlines(), result.out.splitlines()))


def category(run, clean, result):
    require(result.status is not None, "hangs")
    require(result.status >= 0, f"ended by signal {-result.status}")
    messages = messages_of(run, result)
    require(not result.left, f"left behind: {', '.join(result.left)}")
    check_files(run, clean, result, messages)
    if result.status == clean.status and (clean.status == 0 or result.messages == clean.messages):
        check_complete(run, clean, result, messages)
        missing = clean.files.keys() - result.files.keys()
        require(not missing, f"status {clean.status} without {', '.join(missing)}")
        return ALL if result.messages == clean.messages and result.out == clean.out else WARNED
    require(messages, f"status {result.status} without a message")
    if result.status == 1:
        check_output(run, clean, result, messages)
        return SOME
    require(result.status == 3, f"status {result.status}: {messages[-1]}")
    require(len(messages) - len(clean.messages.splitlines()) <= 2, f"{len(messages)} lines for one fault")
    require(begins_clean_output(run, clean, result, messages), "an output that is no beginning of the clean one")
    return NOT_WRITTEN


def judge(run, clean, result):
    """(category, what is wrong or "")."""
    try:
        return category(run, clean, result), ""
    except Wrong as error:
        return WRONG, str(error)

"""Seconds and memory of one run of a command."""
import math
import os
import shutil
import subprocess
import tempfile
import time

QUIET = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def seconds_of(command):
    begin = time.perf_counter()
    subprocess.run(command, **QUIET)
    return time.perf_counter() - begin


def processor_seconds_of(command):
    before = os.times()
    subprocess.run(command, **QUIET)
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system


def peak_megabytes(command):
    """By GNU time, since a child that Python forks begins with Python's own peak."""
    if not shutil.which("time"):
        return math.nan
    with tempfile.NamedTemporaryFile("r") as report:
        subprocess.run(["time", "-o", report.name, "-f", "%M", *command], **QUIET)
        return int(report.read().split()[-1]) / 1024

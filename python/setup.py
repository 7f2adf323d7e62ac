"""Builds the Python package against the installed library, which pkg-config finds; without one, the library is built from the
source tree that this folder is in, with CMake, and becomes a part of the package."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

from pybind11.setup_helpers import Pybind11Extension, build_ext
from setuptools import setup

HERE = Path(__file__).resolve().parent


def version():
    text = (HERE.parent / "CMakeLists.txt").read_text()
    return re.search(r"project\(zubda VERSION ([0-9.]+)", text).group(1)


def pkg_config(*arguments, path=None):
    environment = dict(os.environ)
    if path is not None:
        environment["PKG_CONFIG_PATH"] = str(path)
    return subprocess.run(["pkg-config", *arguments, "zubda"], env=environment, capture_output=True, text=True)


def build_library(prefix):
    """Builds a static library that can be linked into a shared one, and returns the folder of its package file."""
    with tempfile.TemporaryDirectory() as build:
        subprocess.run(
            ["cmake", "-S", HERE.parent, "-B", build, "-DCMAKE_UNITY_BUILD=ON", "-DZUBDA_TESTS=OFF", "-DZUBDA_MAIL=OFF", "-DZUBDA_ZIM=OFF", "-DBUILD_SHARED_LIBS=OFF", "-DCMAKE_INSTALL_LIBDIR=lib"],
            check=True,
        )
        subprocess.run(["cmake", "--build", build, "--parallel", str(os.cpu_count()), "--target", "zubda"], check=True)
        subprocess.run(["cmake", "--install", build, "--prefix", prefix, "--component", "development"], check=True)
    return Path(prefix) / "lib" / "pkgconfig"


class Build(build_ext):
    def build_extensions(self):
        with tempfile.TemporaryDirectory() as prefix:
            found = pkg_config("--cflags", "--libs")
            if found.returncode != 0:
                found = pkg_config("--static", "--cflags", "--libs", path=build_library(prefix))
                found.check_returncode()
            flags = found.stdout.split()
            for extension in self.extensions:
                extension.extra_compile_args += [flag for flag in flags if flag.startswith("-I")]
                extension.extra_link_args += [flag for flag in flags if not flag.startswith("-I")]
            super().build_extensions()


setup(
    name="zubda",
    version=version(),
    description="Extractive summaries: the most central sentences of a text, word for word",
    long_description=(HERE / "README.md").read_text(),
    long_description_content_type="text/markdown",
    python_requires=">=3.9",
    packages=["zubda"],
    package_data={"zubda": ["py.typed", "_core.pyi"]},
    ext_modules=[Pybind11Extension("zubda._core", ["zubda/_core.cpp"], cxx_std=20)],
    cmdclass={"build_ext": Build},
    zip_safe=False,
)

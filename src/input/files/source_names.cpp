#include "input/files/source_names.h"

#include <array>

#include "input/files/extension.h"
#include "text/ascii.h"

namespace zubda {
namespace {

/// Endings of one kind.
struct Kind {
  std::string_view name;
  std::string_view endings;  ///< In lower case, each with a blank before and after it.
};

// The endings are those of the languages that GitHub finds most files of, and of the formats that programs configure
// themselves with or exchange data in. Kept out: log and tex, which hold sentences.
constexpr std::array kinds = {
    Kind{"program",
         " c h cc cpp cxx c++ hh hpp hxx inl ipp m mm java js mjs cjs jsx ts tsx py pyi pyx pyw rb pl pm php phtml go "
         "rs "
         "swift kt kts scala groovy gradle cs fs fsx vb lua r jl d nim zig dart ex exs erl hrl hs ml mli clj cljs lisp "
         "el "
         "scm sh bash zsh fish ksh csh bat cmd ps1 psm1 awk sed sql vim asm s f f77 f90 f95 f03 for pas ada adb ads v "
         "sv "
         "vhd vhdl cob cbl tcl coffee cmake mk mak am ac m4 proto thrift wat glsl cu cl diff patch "},
    Kind{"style sheet", " css scss sass less styl xsl xslt "},
    Kind{"picture", " svg eps ps xpm xbm ppm pgm pbm "},
    Kind{"data",
         " json5 jsonc geojson topojson webmanifest map har xsd dtd rng yaml yml toml ini cfg conf properties "
         "env "
         "lock sum psv dat data po pot ics vcf gpx kml plist resx desktop service spec bib ris nt nq ttl rdf "
         "owl "
         "obj stl ply gcode srec hex pem crt key asc sig md5 sha1 sha256 sha512 "},
};

/// Names that say it without an ending, in lower case.
constexpr std::string_view programs =
    " makefile gnumakefile dockerfile containerfile jenkinsfile vagrantfile gemfile rakefile justfile procfile "
    "cmakelists.txt ";

/// Whether `list` has `word` between blanks.
bool has_word(std::string_view list, std::string_view word) {
  if (word.empty() || word.find(' ') != std::string_view::npos) return false;
  // Looked for without the blanks, at which a search would stop with every word of the list.
  for (auto at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1))
    if (list[at - 1] == ' ' && list[at + word.size()] == ' ') return true;
  return false;
}

}  // namespace

std::string_view kind_of_source(std::string_view name) {
  const auto base = to_ascii_lower(name.substr(name.rfind('/') + 1));
  if (has_word(programs, base)) return "program";
  const auto ending = extension_of(base);
  for (const auto& kind : kinds)
    if (has_word(kind.endings, ending)) return kind.name;
  return {};
}

}  // namespace zubda

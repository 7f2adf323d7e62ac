// What the public headers promise to a program that has only them: lists of methods and languages, the version, and
// options that are checked.
#include <algorithm>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <zubda/digest.h>
#include <zubda/document.h>
#include <zubda/document_frequencies.h>
#include <zubda/keywords.h>
#include <zubda/languages.h>
#include <zubda/methods.h>
#include <zubda/options.h>
#include <zubda/read.h>
#include <zubda/summarize.h>
#include <zubda/tokenizer.h>
#include <zubda/version.h>
#include <zubda/zubda.h>

namespace {

bool is_refused(const zubda::Options& options) {
  try {
    options.check();
  } catch (const std::invalid_argument&) {
    return true;
  }
  return false;
}

/// Whether bytes that are no file of the kind are named as such.
template <class FromFile>
bool is_no_file(const char* bytes) {
  try {
    FromFile(std::string_view(bytes));
  } catch (const std::invalid_argument&) {
    return true;
  }
  return false;
}

/// A tokenizer that has a token for each of three letters and one for two of them.
constexpr const char* small_tokenizer = R"({"model":{"type":"BPE","vocab":{"a":0,"b":1,"c":2,"ab":3},"merges":["a b"]},
  "pre_tokenizer":{"type":"ByteLevel","add_prefix_space":false,"use_regex":true}})";

void print(const char* what, bool holds) { std::cout << what << ": " << (holds ? "yes" : "NO") << '\n'; }

}  // namespace

int main() {
  const auto methods = zubda::list_methods();
  const auto languages = zubda::list_languages();
  std::cout << "version " << zubda::version() << '\n';
  print("the version is the same for C", zubda::version() == zubda_version());
  print("a page is read",
        zubda::read_document("<p>The river rose.</p>", "page.html").document.text == "The river rose.");
  print("the first method is the default", methods.front().name == zubda::Options{}.method);
  print("all methods may be named", std::ranges::none_of(methods, [](const auto& method) {
          return is_refused({.method = std::string(method.name)});
        }));
  print("all languages may be named", !languages.empty() && std::ranges::none_of(languages, [](const auto& language) {
          return is_refused({.language = language.code});
        }));
  print("language tags may be named", !is_refused({.language = "pt-BR"}));
  print("other words are refused", is_refused({.language = "portuguese"}) && is_refused({.language = ""}));
  const zubda::Document document{.text = "Bees make honey. Honey bees live in hives. It rained."};
  print("a keyword is found", !zubda::keywords(document).empty());
  print("a digest is made", zubda::digest({&document, 1}).sentences.size() == 3);
  print("tokens are counted", zubda::Tokenizer(small_tokenizer).count("abcab") == 3);
  print("what is no tokenizer is refused", is_no_file<zubda::Tokenizer>("{}"));
  print("what is no table of frequencies is refused", is_no_file<zubda::DocumentFrequencies>("zubda"));
}

// What Python needs of the C++ library: functions that take text and options and return tuples. The classes that users
// see are Python's own (__init__.py). Python is not stopped while the library works.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <zubda/digest.h>
#include <zubda/document_frequencies.h>
#include <zubda/keywords.h>
#include <zubda/languages.h>
#include <zubda/methods.h>
#include <zubda/read.h>
#include <zubda/summarize.h>
#include <zubda/tokenizer.h>
#include <zubda/version.h>

namespace py = pybind11;

namespace {

/// Python's indices of places in UTF-8. Places must be asked for in rising order.
class Indices {
 public:
  explicit Indices(std::string_view text) : text_(text) {}

  std::size_t at(std::size_t byte) {
    if (byte < byte_) byte_ = index_ = 0;
    for (; byte_ < byte; ++byte_) index_ += (static_cast<unsigned char>(text_[byte_]) & 0xC0) != 0x80;
    return index_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t index_ = 0;
};

py::tuple span_of(zubda::Span span, Indices& indices) {
  const auto begin = indices.at(span.begin);
  return py::make_tuple(begin, indices.at(span.end), span.begin, span.end);
}

const char* role_name(zubda::Role role) {
  constexpr const char* names[] = {"prose",     "heading", "byline",    "dateline",   "caption",
                                   "list_item", "quote",   "table_row", "boilerplate"};
  return names[static_cast<std::size_t>(role)];
}

const char* verdict_name(zubda::Verdict verdict) {
  constexpr const char* names[] = {"chosen", "does_not_fit", "repeats", "dangling", "not_selectable", "outranked"};
  return names[static_cast<std::size_t>(verdict)];
}

/// (text, span, paragraph, role).
py::tuple sentence_of(const zubda::Sentence& sentence, std::string_view text, Indices& indices) {
  return py::make_tuple(zubda::slice(text, sentence.span), span_of(sentence.span, indices), sentence.paragraph,
                        role_name(sentence.role));
}

/// (sentence, number, rank, score, centrality, factors, gain, verdict, truncated).
py::tuple scored_of(const zubda::ScoredSentence& scored, const std::vector<std::string>& factors, std::string_view text,
                    Indices& indices) {
  py::dict named;
  for (std::size_t i = 0; i < scored.factors.size(); ++i) named[py::str(factors[i])] = scored.factors[i];
  return py::make_tuple(sentence_of(scored.sentence, text, indices), scored.number, scored.rank, scored.score,
                        scored.centrality, named, scored.gain, verdict_name(scored.verdict), scored.truncated);
}

py::list scored_of(const std::vector<zubda::ScoredSentence>& sentences, const std::vector<std::string>& factors,
                   std::string_view text) {
  py::list list;
  Indices indices(text);
  for (const auto& scored : sentences) list.append(scored_of(scored, factors, text, indices));
  return list;
}

/// Sets `value` to the option `name` if it is given. Raises TypeError where it is of another type (bytes are no
/// string), and ValueError for a number that is out of range for `Value`, both with the option's name and `expected`.
template <class Value>
void take(const py::dict& given, const char* name, const char* expected, Value& value) {
  if (!given.contains(name)) return;
  const py::object object = given[name];
  if (!py::isinstance<py::bytes>(object)) {
    try {
      value = object.cast<Value>();
      return;
    } catch (const py::cast_error&) {
      PyErr_Clear();
    }
  }
  const auto message = std::string(name) + " must be " + expected + ", not " + py::repr(object).cast<std::string>();
  if (!std::is_same_v<Value, std::string> && py::isinstance<py::int_>(object)) throw py::value_error(message);
  throw py::type_error(message);
}

zubda::Length length_of(const py::dict& given) {
  zubda::Length length;
  const char* expected = "a whole number of at least 1";
  take(given, "sentences", expected, length.sentences);
  take(given, "words", expected, length.words);
  take(given, "characters", expected, length.characters);
  take(given, "tokens", expected, length.tokens);
  take(given, "ratio", "a number", length.ratio);
  return length;
}

/// What a class of Python holds, shared with the options; nullptr if it is not given.
template <class Value>
std::shared_ptr<const Value> shared(const py::dict& given, const char* name, const char* expected) {
  std::shared_ptr<Value> value;
  take(given, name, expected, value);
  return value;
}

/// The options that a dictionary has; the others keep their defaults.
zubda::Options options_of(const py::dict& given) {
  zubda::Options options{.length = length_of(given)};
  take(given, "method", "a string", options.method);
  take(given, "language", "a string", options.language);
  take(given, "query", "a string", options.query);
  take(given, "stop_words", "a list of strings", options.stop_words);
  take(given, "stem", "True or False", options.stem);
  take(given, "damping", "a number", options.damping);
  take(given, "diversity", "a number", options.diversity);
  take(given, "explain", "True or False", options.explain);
  take(given, "fill", "True or False", options.fill);
  std::string overrun = "cut";
  take(given, "overrun", "a string", overrun);
  options.overrun = zubda::overrun_named(overrun);
  options.tokenizer = shared<zubda::Tokenizer>(given, "tokenizer", "a Tokenizer");
  options.frequencies = shared<zubda::DocumentFrequencies>(given, "frequencies", "DocumentFrequencies");
  options.check();
  if (options.frequencies != nullptr) options.frequencies->check_terms(options);
  return options;
}

/// A document of Python: its text, title, language, and blocks as a document that was read has them.
class Text {
 public:
  Text(std::string text, std::string title, std::string language) {
    document.text = std::move(text);
    document.title = std::move(title);
    document.language = std::move(language);
  }
  explicit Text(zubda::ReadResult read) : document(std::move(read.document)), warnings(std::move(read.warnings)) {}

  zubda::Document document;
  std::vector<std::string> warnings;
};

template <class Action>
auto without_lock(Action&& action) {
  const py::gil_scoped_release release;
  return action();
}

/// The bytes of a file, of which `source` is the path, or bytes themselves.
std::string bytes_of(const py::object& source) {
  if (py::isinstance<py::bytes>(source)) return source.cast<std::string>();
  const auto file = py::module_::import("builtins").attr("open")(source, "rb");
  const std::string bytes = py::bytes(file.attr("read")());
  file.attr("close")();
  return bytes;
}

/// Adds a class whose objects are made of a file, a path or its bytes.
template <class Value>
auto add_file_class(py::module_& module, const char* name, const char* help) {
  py::class_<Value, std::shared_ptr<Value>> added(module, name, help);
  added.def(py::init([](const py::object& source) {
              const auto bytes = bytes_of(source);
              return without_lock([&] { return std::make_shared<Value>(bytes); });
            }),
            py::arg("source"));
  added.attr("__module__") = "zubda";
  return added;
}

/// What a console prints of a document: how long it is rather than all of its text.
py::str description(const Text& text) {
  const auto size = Indices(text.document.text).at(text.document.text.size());
  return py::str("<zubda.Document: {} characters, title={!r}, language={!r}>")
      .format(size, text.document.title, text.document.language);
}

/// (language, method, title, sentence_count, word_count, factors, sentences, explained).
py::tuple summarize(zubda::Summarizer& summarizer, const Text& text, const py::dict& given) {
  const auto options = options_of(given);
  const auto summary = without_lock([&] { return summarizer(text.document, options); });
  const std::string_view characters = text.document.text;
  return py::make_tuple(summary.language, summary.method, summary.title, summary.sentence_count, summary.word_count,
                        summary.factors, scored_of(summary.sentences, summary.factors, characters),
                        scored_of(summary.explained, summary.factors, characters));
}

py::list split(zubda::Summarizer& summarizer, const Text& text, const py::dict& given, bool clauses) {
  const auto options = options_of(given);
  const auto sentences = without_lock([&] { return summarizer.split(text.document, options, clauses); });
  py::list list;
  Indices indices(text.document.text);
  for (const auto& sentence : sentences) list.append(sentence_of(sentence, text.document.text, indices));
  return list;
}

py::list keywords(const Text& text, const py::dict& given, std::size_t count) {
  const auto options = options_of(given);
  const auto found = without_lock([&] { return zubda::keywords(text.document, options, count); });
  py::list list;
  for (const auto& keyword : found) list.append(py::make_tuple(keyword.text, keyword.score));
  return list;
}

/// (languages, method, sentence_count, word_count, [(document, sentence, also_in)]).
py::tuple digest(const std::vector<const Text*>& texts, const py::dict& given) {
  const auto options = options_of(given);
  std::vector<zubda::Document> documents;
  for (const auto* text : texts) documents.push_back(text->document);
  const auto digest = without_lock([&] { return zubda::digest(documents, options); });
  py::list list;
  for (const auto& sentence : digest.sentences) {
    const std::string_view text = documents[sentence.document].text;
    Indices indices(text);
    list.append(
        py::make_tuple(sentence.document, scored_of(sentence.scored, digest.factors, text, indices), sentence.also_in));
  }
  return py::make_tuple(digest.languages, digest.method, digest.sentence_count, digest.word_count, list);
}

}  // namespace

PYBIND11_MODULE(_core, module) {
  py::register_exception<zubda::ReadError>(module, "ReadError", PyExc_RuntimeError).attr("__module__") = "zubda";

  py::class_<Text>(module, "Document", "A text with what is known about it; str(document) is the text.")
      // Strings of Python, since their conversion says what is wrong with one that has no UTF-8.
      .def(py::init<py::str, py::str, py::str>(), py::arg("text"), py::kw_only(), py::arg("title") = "",
           py::arg("language") = "")
      .def("__str__", [](const Text& text) { return text.document.text; })
      .def("__repr__", &description)
      .def_property_readonly("text", [](const Text& text) { return text.document.text; })
      .def_property_readonly("title", [](const Text& text) { return text.document.title; })
      .def_property_readonly("language", [](const Text& text) { return text.document.language; })
      .def_readonly("warnings", &Text::warnings)
      .def(py::pickle(
          [](const Text& text) {
            py::list blocks;
            for (const auto& block : text.document.blocks)
              blocks.append(py::make_tuple(block.span.begin, block.span.end, static_cast<int>(block.role)));
            return py::make_tuple(text.document.text, text.document.title, text.document.language, text.warnings,
                                  blocks);
          },
          [](const py::tuple& state) {
            Text text(state[0].cast<std::string>(), state[1].cast<std::string>(), state[2].cast<std::string>());
            text.warnings = state[3].cast<std::vector<std::string>>();
            for (const auto& block : state[4].cast<std::vector<std::tuple<std::size_t, std::size_t, int>>>())
              text.document.blocks.push_back(
                  {{std::get<0>(block), std::get<1>(block)}, static_cast<zubda::Role>(std::get<2>(block))});
            return text;
          }))
      .attr("__module__") = "zubda";

  add_file_class<zubda::Tokenizer>(
      module, "Tokenizer",
      "Counts tokens as a language model does: of a path or bytes of a `tokenizer.json` of "
      "Hugging Face or an encoder of tiktoken.")
      .def("count", &zubda::Tokenizer::count, py::arg("text"), py::call_guard<py::gil_scoped_release>(),
           "How many tokens a text is.");
  add_file_class<zubda::DocumentFrequencies>(
      module, "DocumentFrequencies",
      "In how many documents of a collection terms occur: of a path or bytes of a table that zubda-df wrote.");

  py::class_<zubda::Summarizer>(module, "Summarizer")
      .def(py::init<>())
      .def("summarize", &summarize)
      .def("split", &split);

  module.def("keywords", &keywords);
  module.def("digest", &digest);
  module.def("read_bytes", [](const py::bytes& bytes, const std::string& name) {
    const std::string copy = bytes;
    return Text(without_lock([&] { return zubda::read_document(copy, name); }));
  });
  module.def("read_file",
             [](const std::string& path) { return Text(without_lock([&] { return zubda::read_file(path); })); });
  module.def("list_methods", [] {
    py::list list;
    for (const auto& method : zubda::list_methods()) list.append(py::make_tuple(method.name, method.help));
    return list;
  });
  module.def("list_languages", [] {
    py::list list;
    for (const auto& language : zubda::list_languages()) list.append(py::make_tuple(language.code, language.name));
    return list;
  });
  module.def("version", &zubda::version);
}

/// The events of libxml2's push parser, with what keeps hostile input from taking more than linear time.
#include "input/office/xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>
#include <unordered_map>
#include <utility>
#include <vector>

#include "input/encoding/utf8_repair.h"
#include "input/html/entities.h"
#include "input/html/libxml2.h"
#include "input/office/xml_limits.h"
#include "input/office/xml_namespaces.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace zubda {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

/// Whatever the length of `name`, which a declaration may give to many elements.
bool is_equal(const xmlChar* name, std::string_view wanted) {
  return std::strncmp(reinterpret_cast<const char*>(name), wanted.data(), wanted.size()) == 0 &&
         name[wanted.size()] == '\0';
}

std::string_view prefix_of(const xmlChar* uri) { return zubda::prefix_of(reinterpret_cast<const char*>(uri)); }

struct NameKey {
  const xmlChar* local;
  const xmlChar* uri;
  friend bool operator==(const NameKey&, const NameKey&) = default;
};

struct NameHash {
  std::size_t operator()(const NameKey& key) const {
    return std::hash<const void*>()(key.local) * 31 + std::hash<const void*>()(key.uri);
  }
};

struct FreeParser {
  void operator()(xmlParserCtxt* parser) const {
    xmlFreeDoc(parser->myDoc);  // Made for the declarations of a document type; nullptr otherwise.
    xmlFreeParserCtxt(parser);
  }
};

/// libxml2 adds the attributes that a document type has values for to each element, and compares each with all before.
/// Chosen by hand: few documents bring declarations of their own.
constexpr int max_default_values = 20;
constexpr std::size_t max_default_value = 100;  ///< Bytes: handlers may keep the value of each element.

/// Of the bytes that libxml2 gets at once, unless more of them wait for the end of a tag, a comment or the like.
constexpr std::size_t least_piece = std::size_t{1} << 16;

// libxml2 looks through the namespaces of all open elements for each. Chosen by hand: programs declare some forty at
// the root, and some again on elements that were copied into others.
constexpr std::size_t max_depth = 4000;
constexpr int max_namespaces = 1000;

}  // namespace

/// An exception must not pass through the C code of the parser, so it waits here.
struct XmlReader::State {
  XmlHandler& handler;
  std::string part;
  XmlFaults faults;
  std::unique_ptr<xmlParserCtxt, FreeParser> parser;
  std::exception_ptr failure;
  AttributeLimit attributes;
  bool is_damaged = false;  ///< Other faults were repaired than names of characters without a declaration.
  /// Names with their prefixes. libxml2 keeps each name once, so that its address tells it.
  std::unordered_map<NameKey, std::string, NameHash> names;
  bool is_short_of_memory = false;
  int default_values = 0;            ///< Of attributes, in the document type.
  std::vector<int> namespaces = {};  ///< That each open element declares.
  int namespace_count = 0;           ///< Of all these.
  std::string held = {};             ///< Bytes that libxml2 gets with those that follow.

  void parse(std::string_view bytes);
  /// How many bytes libxml2 should get next. It looks at each piece through all that wait in it for the end of what
  /// they belong to, so that a long comment in pieces of one size would take quadratic time: it gets as many again.
  std::size_t wanted() const;

  const std::string& name(const xmlChar* local, const xmlChar* uri) {
    const auto [at, is_new] = names.try_emplace({local, uri});
    if (is_new) at->second.append(prefix_of(uri)).append(view(local));
    return at->second;
  }

  void open(int declared) {
    namespaces.push_back(declared);
    namespace_count += declared;
    if (namespaces.size() > max_depth)
      throw std::runtime_error(part + ": elements nested deeper than " + std::to_string(max_depth));
    if (namespace_count > max_namespaces)
      throw std::runtime_error(part + ": more than " + std::to_string(max_namespaces) + " namespaces at once");
  }
  void close() {
    if (namespaces.empty()) return;
    namespace_count -= namespaces.back();
    namespaces.pop_back();
  }

  void rethrow_failure() const {
    if (failure) std::rethrow_exception(failure);
    if (is_short_of_memory) throw std::bad_alloc();
  }

  /// What is damaged may be no UTF-8, and libxml2 passes it on as it is.
  void pass(std::string_view text) {
    if (faults == XmlFaults::refused || is_valid_utf8(text)) handler.text(text);
    else handler.text(replace_invalid(text).text);
  }

  template <typename Event>
  void handle(Event event) noexcept {
    if (failure) return;
    try {
      event();
    } catch (...) {
      failure = std::current_exception();
      xmlStopParser(parser.get());
    }
  }
};

std::string_view XmlElement::get(std::string_view attribute) const {
  const auto* found = find(attribute);
  if (found == nullptr) return {};
  return {reinterpret_cast<const char*>(found[3]), static_cast<std::size_t>(found[4] - found[3])};
}

bool XmlElement::has(std::string_view attribute) const { return find(attribute) != nullptr; }

const unsigned char** XmlElement::find(std::string_view attribute) const {
  const auto colon = attribute.find(':');
  const auto local = colon == std::string_view::npos ? attribute : attribute.substr(colon + 1);
  const auto prefix = colon == std::string_view::npos ? std::string_view{} : attribute.substr(0, colon + 1);
  for (int i = 0; i < attribute_count_; ++i) {
    const auto** at = attributes_ + i * 5;
    if (is_equal(at[0], local) && (prefix.empty() || prefix_of(at[2]) == prefix)) return at;
  }
  return nullptr;
}

XmlReader::XmlReader(XmlHandler& handler, std::string part, XmlFaults faults, bool is_utf8)
    : state_(new State{handler, std::move(part), faults, nullptr, nullptr, {}, false, {}}) {
  const Libxml2Use use;
  xmlSAXHandler events = {};
  events.initialized = XML_SAX2_MAGIC;
  events.startElementNs = [](void* user, const xmlChar* local, const xmlChar*, const xmlChar* uri, int declared,
                             const xmlChar**, int count, int, const xmlChar** attributes) {
    auto& state = *static_cast<State*>(user);
    state.handle([&] {
      state.open(declared);
      state.handler.start(XmlElement(state.name(local, uri), attributes, count));
    });
  };
  events.endElementNs = [](void* user, const xmlChar* local, const xmlChar*, const xmlChar* uri) {
    auto& state = *static_cast<State*>(user);
    state.handle([&] {
      state.close();
      state.handler.end(state.name(local, uri));
    });
  };
  events.characters = [](void* user, const xmlChar* text, int size) {
    auto& state = *static_cast<State*>(user);
    state.handle([&] { state.pass({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)}); });
  };
  events.ignorableWhitespace = events.characters;
  events.cdataBlock = events.characters;
  events.attributeDecl = [](void* user, const xmlChar*, const xmlChar*, int, int, const xmlChar* value,
                            xmlEnumeration* values) {
    xmlFreeEnumeration(values);
    auto& state = *static_cast<State*>(user);
    if (value == nullptr) return;
    state.handle([&] {
      if (++state.default_values > max_default_values || view(value).size() > max_default_value)
        throw std::runtime_error(state.part + ": too many or too long default values of attributes");
    });
  };
  events.entityDecl = [](void* user, const xmlChar*, int, const xmlChar*, const xmlChar*, xmlChar*) {
    auto& state = *static_cast<State*>(user);
    state.handle([&] { throw std::runtime_error(state.part + ": entity declarations refused"); });
  };
  events.getEntity = [](void* user, const xmlChar* name) -> xmlEntityPtr {
    auto& state = *static_cast<State*>(user);
    if (auto* predefined = xmlGetPredefinedEntity(name); predefined != nullptr) return predefined;
    if (state.faults == XmlFaults::repaired && state.parser->instate != XML_PARSER_ATTRIBUTE_VALUE)
      state.handle([&] {
        const auto reference = "&" + std::string(view(name)) + ";";
        if (const auto text = entity_text(reference); text != reference) state.handler.text(text);
      });
    return nullptr;
  };
  events.serror = [](void* user, xmlError* error) {
    if (error->code == XML_ERR_NO_MEMORY) static_cast<State*>(user)->is_short_of_memory = true;
    if (error->level == XML_ERR_FATAL && error->code != XML_ERR_UNDECLARED_ENTITY)
      static_cast<State*>(user)->is_damaged = true;
  };
  state_->parser.reset(xmlCreatePushParserCtxt(&events, state_.get(), nullptr, 0, nullptr));
  if (!state_->parser) throw std::bad_alloc();
  // XML_PARSE_HUGE lifts the limits of libxml2 on the length of texts; those on depth and attributes are above.
  int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE;
  if (faults == XmlFaults::repaired) options |= XML_PARSE_RECOVER;
  if (is_utf8) options |= XML_PARSE_IGNORE_ENC;
  xmlCtxtUseOptions(state_->parser.get(), options);
}

XmlReader::~XmlReader() = default;

namespace {

[[noreturn]] void throw_fault(const std::string& part, const xmlError& error) {
  if (error.code == XML_ERR_NO_MEMORY) throw std::bad_alloc();
  auto reason = error.message == nullptr ? std::string("not well-formed") : std::string(trim_ascii(error.message));
  std::ranges::replace(reason, '\n', ' ');
  throw std::runtime_error("damaged: " + part + ", line " + std::to_string(error.line) + ": " + reason);
}

}  // namespace

void XmlReader::State::parse(std::string_view bytes) {
  xmlParseChunk(parser.get(), bytes.data(), static_cast<int>(bytes.size()), 0);
  rethrow_failure();
  if (faults == XmlFaults::refused && parser->wellFormed == 0) throw_fault(part, parser->lastError);
}

std::size_t XmlReader::State::wanted() const {
  constexpr std::size_t most = std::size_t{1} << 30;  // libxml2 takes an int.
  const auto* input = parser->input;
  return input == nullptr ? least_piece
                          : std::clamp(static_cast<std::size_t>(input->end - input->cur), least_piece, most);
}

void XmlReader::feed(std::string_view bytes) {
  auto& state = *state_;
  if (!state.attributes.holds(bytes)) throw std::runtime_error(state.part + ": an element has too many attributes");
  const Libxml2Use use;
  while (!bytes.empty()) {
    const auto wanted = state.wanted();
    const auto piece = bytes.substr(0, wanted - std::min(wanted, state.held.size()));
    bytes.remove_prefix(piece.size());
    if (state.held.empty() && (piece.size() == wanted || wanted == least_piece)) {
      state.parse(piece);
      continue;
    }
    state.held += piece;
    if (state.held.size() < wanted) continue;
    state.parse(state.held);
    state.held.clear();
  }
}

bool XmlReader::finish() {
  const Libxml2Use use;
  auto* parser = state_->parser.get();
  if (!state_->held.empty()) state_->parse(state_->held);
  state_->held.clear();
  xmlParseChunk(parser, nullptr, 0, 1);
  state_->rethrow_failure();
  if (parser->wellFormed == 0 && state_->faults == XmlFaults::refused) throw_fault(state_->part, parser->lastError);
  return state_->is_damaged;
}

void read_xml(std::string_view bytes, XmlHandler& handler, const std::string& part) {
  XmlReader reader(handler, part);
  reader.feed(bytes);
  reader.finish();
}

}  // namespace zubda

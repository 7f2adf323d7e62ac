/// Reads XML as events, as it arrives, without a tree: the parts of office documents and books.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace zubda {

/// An element as its start tag has it. The views are good during the call that passes it.
class XmlElement {
 public:
  XmlElement(std::string_view name, const unsigned char** attributes, int attribute_count)
      : name_(name), attributes_(attributes), attribute_count_(attribute_count) {}

  /// The local name, after the prefix by which zubda knows its namespace, whatever the prefix in the file (`w:p`,
  /// `text:span`). Without a prefix for XHTML and all namespaces that zubda does not tell apart.
  std::string_view name() const { return name_; }

  /// The value of the attribute with that local name, of any namespace; with a prefix (`r:id`) of that one only. Empty
  /// when there is none.
  std::string_view get(std::string_view attribute) const;
  bool has(std::string_view attribute) const;

 private:
  const unsigned char** find(std::string_view attribute) const;

  std::string_view name_;
  const unsigned char** attributes_;
  int attribute_count_;
};

/// What is done with the events. All of them may throw.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(const XmlElement& element) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view characters) = 0;
};

enum class XmlFaults {
  refused,  ///< The first fault is an error.
  /// What libxml2 can make of it is read on; in texts, bytes that are no UTF-8 are U+FFFD, but not in attributes. Names
  /// of characters that HTML has (`&nbsp;`) are known.
  repaired,
};

/// Reads one part. Nothing outside of it is ever read, and no entity is resolved: a declaration of one is an error.
class XmlReader {
 public:
  /// `part` names it in messages. `is_utf8` says that the text was decoded, whatever its declaration has.
  XmlReader(XmlHandler& handler, std::string part, XmlFaults faults = XmlFaults::refused, bool is_utf8 = false);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;

  /// Throws std::runtime_error ("PART: reason") for faults, for elements nested too deep or with too many attributes,
  /// and whatever the handler throws.
  void feed(std::string_view bytes);
  /// The part is complete. Throws as `feed` does. Returns whether faults were repaired.
  bool finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Reads a part that is there as a whole.
void read_xml(std::string_view bytes, XmlHandler& handler, const std::string& part);

}  // namespace zubda

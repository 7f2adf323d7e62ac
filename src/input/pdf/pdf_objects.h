/// The objects of a PDF file, as far as its text needs them: dictionaries, and streams that are stored plain or
/// deflated. Files are untrusted: nothing here throws, what is damaged reads as null, and limits bound time and memory:
/// as objects refer to each other, a small file can ask for the same bytes without end.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zubda {

/// One value of a PDF file or of a content stream.
struct PdfValue {
  enum class Kind : std::uint8_t { null, number, name, string, array, dictionary, reference, keyword };

  Kind kind = Kind::null;
  double number = 0;                 ///< Of a number; the object's number of a reference.
  std::string text = {};             ///< Of a name (without its stroke), string or keyword.
  std::vector<PdfValue> items = {};  ///< Of an array; of a dictionary keys and values by turns.

  /// The value of `key` in a dictionary; null when there is none.
  const PdfValue& operator[](std::string_view key) const;
  bool is_name(std::string_view name) const { return kind == Kind::name && text == name; }
  bool is_keyword(std::string_view word) const { return kind == Kind::keyword && text == word; }
};

/// Reads values one after the other.
class PdfLexer {
 public:
  explicit PdfLexer(std::string_view bytes, std::size_t at = 0) : bytes_(bytes), at_(at) {}

  bool at_end();
  /// The next value. Three tokens `7 0 R` are one reference. The closing of an array or dictionary that was not opened
  /// is a keyword.
  PdfValue next(int depth = 0);
  std::size_t position() const { return at_; }

 private:
  void skip_blanks();
  PdfValue number_or_reference();
  PdfValue literal_string();
  PdfValue hex_string();
  PdfValue name();
  PdfValue collection(PdfValue::Kind kind, std::string_view end, int depth);

  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// All objects of a file, found by looking for their beginnings, so that a damaged table does no harm.
class PdfObjects {
 public:
  /// What may be read of any file, in bytes, beside sixteen times its size: streams of pages pack to a tenth, seldom to
  /// a twelfth. It takes a second or two.
  static constexpr std::size_t usual_most_read = std::size_t{32} << 20;

  /// Keeps a view of `bytes`.
  explicit PdfObjects(std::string_view bytes, std::size_t most_read = PdfObjects::usual_most_read);

  /// The object with that number; null when there is none.
  PdfValue object(std::uint32_t number) const;
  /// `value` itself, or what it refers to.
  PdfValue resolve(const PdfValue& value) const;
  /// The bytes of the stream that `reference` refers to, without its filter; empty for other filters than deflate.
  std::string stream(const PdfValue& reference) const;
  /// The number of the first object whose /Type is `type`; 0 when there is none.
  std::uint32_t find_type(std::string_view type) const;
  /// The numbers of all objects with that /Type, in ascending order.
  std::vector<std::uint32_t> find_types(std::string_view type) const;
  /// One more than the highest number of an object.
  std::uint32_t size() const;

  /// Counts work that a caller does with what was read, in bytes. What is read here counts by itself.
  void spend(std::size_t bytes) const { left_ -= std::min(left_, bytes); }
  /// Whether more was asked for than may be read: all objects and streams are null and empty then.
  bool is_spent() const { return left_ == 0; }

 private:
  void find_objects();
  void unpack_object_streams();

  /// The next value, and counts what it took to read it.
  PdfValue read(PdfLexer& lexer) const;

  std::string_view bytes_;
  mutable std::size_t left_;  ///< What may still be read, in bytes.
  std::unordered_map<std::uint32_t, std::size_t> places_;
  std::unordered_map<std::uint32_t, std::string> unpacked_;  ///< Objects that were in streams.
};

}  // namespace zubda

/// Writes small pieces of JSON.
#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <string_view>

namespace zubda {

/// Appends `text`, valid UTF-8, as a JSON string. Control characters, DEL and C1 are escaped, and so are marks of
/// direction that reach over others, so that the line is safe on a terminal.
void append_json_string(std::string_view text, std::string& json);

/// Appends `value`, valid JSON of somebody else, which stays the same value: the same is escaped in its strings, and
/// white space between its parts becomes blanks.
void append_json_value(std::string_view value, std::string& json);

/// Appends `value` with at most six digits after the point, trailing zeros removed; the same bytes in every locale.
void append_json_number(double value, std::string& json);

/// Appends `[begin,end]`.
void append_json_range(std::size_t begin, std::size_t end, std::string& json);

/// Writes the members of an object one by one; the closing brace comes with the end of its life, which therefore may
/// throw std::bad_alloc. An object that an exception ends is not closed.
class JsonObject {
 public:
  explicit JsonObject(std::string& json) : json_(json) { json_ += '{'; }
  JsonObject(const JsonObject&) = delete;
  JsonObject& operator=(const JsonObject&) = delete;
  ~JsonObject() noexcept(false) {
    if (std::uncaught_exceptions() == exceptions_) json_ += '}';
  }

  /// Appends the key, which needs no escapes; the caller appends the value.
  std::string& key(std::string_view name);
  /// The same for any key.
  std::string& any_key(std::string_view name);
  void text(std::string_view name, std::string_view value) { append_json_string(value, key(name)); }
  void number(std::string_view name, double value) { append_json_number(value, key(name)); }
  void count(std::string_view name, std::size_t value) { key(name) += std::to_string(value); }
  void flag(std::string_view name, bool value) { key(name) += value ? "true" : "false"; }

 private:
  std::string& json_;
  bool first_ = true;
  int exceptions_ = std::uncaught_exceptions();
};

}  // namespace zubda

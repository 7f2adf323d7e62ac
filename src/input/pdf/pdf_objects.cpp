#include "input/pdf/pdf_objects.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>

#include "text/ascii.h"

namespace zubda {
namespace {

/// Streams that unpack to more are left.
constexpr std::size_t largest_stream = std::size_t{32} << 20;
constexpr std::size_t most_times_read = 16;
/// What an object costs beside its bytes.
constexpr std::size_t cost_of_object = 64;

/// What could be unpacked of a stream, as it may be damaged. Throws std::bad_alloc.
std::string inflated(std::string_view packed) {
  std::string plain;
  z_stream stream{};
  int status = inflateInit(&stream);
  const std::unique_ptr<z_stream, int (*)(z_streamp)> ended(&stream, inflateEnd);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(std::min(packed.size(), largest_stream));
  std::array<char, 1 << 14> buffer;
  while (status == Z_OK && plain.size() < largest_stream) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = buffer.size();
    status = inflate(&stream, Z_NO_FLUSH);
    plain.append(buffer.data(), buffer.size() - stream.avail_out);
  }
  if (status == Z_MEM_ERROR) throw std::bad_alloc();
  return plain;
}

bool is_white_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// The number of the object whose `obj` is at `at`; 0 when there is none.
std::uint32_t number_before(std::string_view bytes, std::size_t at) {
  const auto back = [&](auto&& may) {
    const auto last = at;
    while (at > 0 && may(bytes[at - 1])) --at;
    return at < last;
  };
  if (!back(is_white_space) || !back(is_ascii_digit) || !back(is_white_space)) return 0;
  const auto end = at;
  if (!back(is_ascii_digit) || end - at > 9) return 0;
  std::uint32_t number = 0;
  for (auto i = at; i < end; ++i) number = number * 10 + static_cast<std::uint32_t>(bytes[i] - '0');
  return number;
}

bool is_deflated(const PdfValue& filter) {
  if (filter.kind == PdfValue::Kind::array) return filter.items.size() == 1 && is_deflated(filter.items[0]);
  return filter.is_name("FlateDecode");
}

}  // namespace

PdfObjects::PdfObjects(std::string_view bytes, std::size_t most_read)
    : bytes_(bytes), left_(most_read + most_times_read * bytes.size()) {
  find_objects();
  unpack_object_streams();
}

void PdfObjects::find_objects() {
  for (auto at = bytes_.find("obj"); at != std::string_view::npos; at = bytes_.find("obj", at + 3))
    if (const auto number = number_before(bytes_, at); number > 0) places_[number] = at + 3;
}

void PdfObjects::unpack_object_streams() {
  std::vector<std::uint32_t> streams;
  for (const auto& [number, place] : places_)
    if (bytes_.substr(place, 400).find("/ObjStm") != std::string_view::npos) streams.push_back(number);
  std::ranges::sort(streams);
  std::size_t total = 0;
  for (const auto number : streams) {
    PdfValue reference{PdfValue::Kind::reference, static_cast<double>(number)};
    const auto dictionary = object(number);
    const auto text = stream(reference);
    total += text.size();
    if (total > largest_stream * 2) return;
    const auto count = dictionary["N"].number;
    const auto first = static_cast<std::size_t>(std::clamp(dictionary["First"].number, 0.0, 1e9));
    PdfLexer lexer(text);
    for (double i = 0; i < count && !lexer.at_end() && lexer.position() < first; ++i) {
      const auto inner = lexer.next().number;
      const auto offset = lexer.next().number;
      if (inner < 1 || inner > 1e9 || offset < 0 ||
          static_cast<double>(first) + offset >= static_cast<double>(text.size()))
        continue;
      PdfLexer value(text, first + static_cast<std::size_t>(offset));
      const auto begin = value.position();
      read(value);
      if (is_spent()) return;
      unpacked_[static_cast<std::uint32_t>(inner)] = text.substr(begin, value.position() - begin);
    }
  }
}

PdfValue PdfObjects::read(PdfLexer& lexer) const {
  const auto begin = lexer.position();
  auto value = lexer.next();
  spend(lexer.position() - begin + cost_of_object);
  return value;
}

PdfValue PdfObjects::object(std::uint32_t number) const {
  if (is_spent()) return {};
  if (const auto place = places_.find(number); place != places_.end()) {
    PdfLexer lexer(bytes_, place->second);
    return read(lexer);
  }
  if (const auto inner = unpacked_.find(number); inner != unpacked_.end()) {
    PdfLexer lexer(inner->second);
    return read(lexer);
  }
  return {};
}

PdfValue PdfObjects::resolve(const PdfValue& value) const {
  auto found = value;
  for (int steps = 0; found.kind == PdfValue::Kind::reference && steps < 8; ++steps)
    found = object(static_cast<std::uint32_t>(found.number));
  return found;
}

std::string PdfObjects::stream(const PdfValue& reference) const {
  if (reference.kind != PdfValue::Kind::reference || is_spent()) return {};
  const auto place = places_.find(static_cast<std::uint32_t>(reference.number));
  if (place == places_.end()) return {};
  PdfLexer lexer(bytes_, place->second);
  const auto dictionary = read(lexer);
  if (!lexer.next().is_keyword("stream")) return {};
  auto begin = lexer.position();
  if (bytes_.substr(begin).starts_with("\r\n")) begin += 2;
  else if (begin < bytes_.size()) ++begin;
  const auto length = resolve(dictionary["Length"]).number;
  auto end = length > 0 && length < static_cast<double>(bytes_.size() - std::min(begin, bytes_.size()))
                 ? begin + static_cast<std::size_t>(length)
                 : std::min(bytes_.find("endstream", begin), bytes_.size());
  const auto packed = bytes_.substr(std::min(begin, bytes_.size()), end - std::min(begin, end));
  const auto filter = resolve(dictionary["Filter"]);
  spend(packed.size());
  if (filter.kind == PdfValue::Kind::null) return std::string(packed);
  if (!is_deflated(filter)) return {};
  auto plain = inflated(packed);
  spend(plain.size());
  return plain;
}

std::uint32_t PdfObjects::find_type(std::string_view type) const {
  for (const auto& [number, place] : places_)
    if (object(number)["Type"].is_name(type)) return number;
  for (const auto& [number, text] : unpacked_)
    if (object(number)["Type"].is_name(type)) return number;
  return 0;
}

std::vector<std::uint32_t> PdfObjects::find_types(std::string_view type) const {
  std::vector<std::uint32_t> found;
  const auto collect = [&](const auto& objects) {
    for (const auto& [number, ignored] : objects)
      if (object(number)["Type"].is_name(type)) found.push_back(number);
  };
  collect(places_);
  collect(unpacked_);
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::uint32_t PdfObjects::size() const {
  std::uint32_t highest = 0;
  for (const auto& [number, ignored] : places_) highest = std::max(highest, number);
  for (const auto& [number, ignored] : unpacked_) highest = std::max(highest, number);
  return highest + 1;
}

}  // namespace zubda
